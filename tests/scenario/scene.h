/*
 * scene.h - what the scenario tests share: a client of fake nodes, and calls that say what they expect.
 *
 * A test is named sNN_what_happens, NN being the scenario's number in the list of faults to survive; those
 * that are no fault of that list begin with s00. scenario_table.sh prints the list (numbers.txt) with what the tests have said.
 *
 * Slots of the keys that the scripts use:  b 3300  c 7365  k 7629  d 11298  foo 12182  a 15495  x 16287
 */
#ifndef SCENE_H
#define SCENE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <slotwise/slotwise.h>

#include "fake.h"
#include "wire/sys.h"

#define SCENARIO(name) cmocka_unit_test_teardown(name, fake_teardown)

/* Half of the slots each: b c k are A's, d foo a x are B's. */
#define TWO_NODES "A 0-8191 B 8192-16383"
/* A map that knows A alone, though there are other nodes. Then the client's seed should be A alone. */
#define ONLY_A_KNOWN                                                                              \
	"A < CLUSTER SLOTS\n"                                                                     \
	"A > @slots A 0-16383\n"                                                                  \
	"A < CLUSTER NODES\n"                                                                     \
	"A > -NOPERM this user has no permissions to run the 'cluster|nodes' command\n"

/* Clients; opening must succeed. The seeds are all nodes in the order of the layout. */
sw_handle *scene_open(struct fake *f);
sw_handle *scene_open_ms(struct fake *f, uint32_t call_timeout_ms);
/* Options whose seeds are filled in if they are NULL. */
sw_handle *scene_open_with(struct fake *f, struct sw_options options);
sw_handle *scene_batch(sw_handle *h);

/* GET of a key that must give this value (NULL: nil); SET that must give OK. */
void expect_get(sw_handle *h, const char *key, const char *value);
void expect_set(sw_handle *h, const char *key, const char *value);
/* A call's error, its outcome, and what its text must contain. */
void expect_failed(sw_handle *h, sw_err got, sw_err err, sw_outcome_kind outcome, const char *text);
void expect_text(const char *text, const char *part);
/* Command i of a batch that has run: its error, outcome and text; or success with this reply (":5", "+OK", "text", nil). */
void expect_result(sw_handle *batch, size_t i, sw_err err, sw_outcome_kind outcome, const char *text);
void expect_reply(sw_handle *batch, size_t i, const char *reply);
/* The names that an iterator gives, up to its end or an error: "a b c ". */
void expect_names(sw_iter *it, const char *want);
/* The tree as one line: +OK -ERR :5 "text" nil [..] {key value ..}. Valid until the next call. */
const char *scene_print(const sw_reply *r);

/* A name of the test's own, and the ports on 127.0.0.1 that it stands for now (0 ends); for swi_sys.resolve: all other names are the system's. */
struct scene_name {
	const char *host;
	int ports[5];
};
extern struct scene_name scene_name;
int scene_resolve(const char *host, uint16_t port, struct swi_endpoint *out, size_t max, size_t *n);

/* Commands of a batch without variables. */
void batch_get(sw_handle *batch, const char *key);
void batch_set(sw_handle *batch, const char *key, const char *value);

/* "sw_call" with words split at spaces. */
sw_err scene_call(sw_handle *h, const char *words, sw_reply **out);

#endif
