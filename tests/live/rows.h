/*
 * rows.h - tables of commands that must answer and leave behind what one server would.
 */
#ifndef ROWS_H
#define ROWS_H

#include "pair.h"

struct row {
	const char *prepare; /* commands, '|' between them */
	const char *command;
};

/*
 * Each row on empty servers: the same reply (as_sets: in any order), and afterwards the same keys a, b, c, d and {a}2, which lie
 * in four slots on three nodes, and nothing of the client's own.
 */
void rows_check(struct pair *p, const struct row *rows, size_t n, bool as_sets);

#define ROWS_CHECK(p, rows, as_sets) \
	rows_check((p), (rows), sizeof(rows) / sizeof((rows)[0]), as_sets)

#endif
