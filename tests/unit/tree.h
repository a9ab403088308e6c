/*
 * tree.h - reply trees for tests, from a notation that reads like one:
 *
 *	nil  true  42  -1  2.5  'bulk'  +'status'  -'error'  ='verbatim'  [array]  {key value}  ~[set]  >[push]
 *
 * Elements are separated by blanks. Inside '...' a backslash makes \n \r \0 \' \\.
 */
#ifndef TESTS_UNIT_TREE_H
#define TESTS_UNIT_TREE_H

#include "wire/reply.h"

/* A tree in `a`; aborts the test on bad notation. */
sw_reply *tree(struct swi_arena *a, const char *text);

#endif
