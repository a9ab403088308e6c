/* The classic profile restores the 2015 client's table: each command named there has exactly that class, every other one is first-key. */
#include "cluster/keys.h"
#include "swi_stub.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <strings.h>

#include <cmocka.h>

static const char *const fanout[] = { "BGREWRITEAOF",	"BGSAVE",	"CLIENT GETNAME", "CLIENT KILL", "CLIENT LIST", "CONFIG GET",
				      "CONFIG RESETSTAT", "CONFIG REWRITE", "CONFIG SET",  "DBSIZE",	 "ECHO",	"INFO",
				      "LASTSAVE",	"PING",		"SAVE",		  "SCRIPT FLUSH", "SLOWLOG GET", "SLOWLOG LEN",
				      "SLOWLOG RESET",	"TIME",		NULL };
static const char *const keys[] = { "KEYS", NULL };
static const char *const master_only[] = { "FLUSHALL", "FLUSHDB", "SCAN", NULL };
static const char *const random_node[] = { "PUBLISH", NULL };
static const char *const blocked[] = { "BITOP",	      "CLIENT SETNAME", "EVALSHA",     "MOVE",	   "RESTORE", "SCRIPT EXISTS",
				       "SCRIPT KILL", "SCRIPT LOAD",	"SHUTDOWN",    "SLAVEOF", "REPLICAOF", "WATCH",
				       "UNWATCH",     NULL };
static const char *const override[] = { "MGET",	       "MSET",	     "DEL",	   "UNLINK",	  "EXISTS",	"TOUCH",
					"RANDOMKEY",   "MSETNX",      "RENAME",	   "RENAMENX",	  "RPOPLPUSH",	"BRPOPLPUSH",
					"SMOVE",       "SDIFF",	     "SDIFFSTORE", "SINTER",	  "SINTERSTORE", "SUNION",
					"SUNIONSTORE", "PFMERGE",     "SORT",	   "ZINTERSTORE", "ZUNIONSTORE", NULL };

static bool in(const char *const *list, const char *name)
{
	for (; *list; list++)
		if (strcasecmp(*list, name) == 0)
			return true;
	return false;
}

static enum swi_route expected(const char *name)
{
	if (in(fanout, name))
		return SWI_ROUTE_FANOUT;
	if (in(keys, name))
		return SWI_ROUTE_KEYS;
	if (in(master_only, name))
		return SWI_ROUTE_MASTER_ONLY;
	if (in(random_node, name))
		return SWI_ROUTE_RANDOM;
	if (in(blocked, name) || strncmp(name, "SENTINEL ", 9) == 0)
		return SWI_ROUTE_BLOCKED;
	return in(override, name) ? SWI_ROUTE_OVERRIDE : SWI_ROUTE_FIRST_KEY;
}

static void every_command_has_its_class(void **state)
{
	unsigned wrong = 0;
	uint32_t i;

	(void)state;
	for (i = 0; i < swi_commands.n_rows; i++) {
		const struct swi_command *row = swi_commands.rows[i];

		if (row->route != expected(row->name)) {
			printf("%s: class %d, expected %d\n", row->name, row->route, expected(row->name));
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
}

/* A name that the servers have dropped, or that is misspelt above, would test nothing. */
static void every_name_is_a_command(void **state)
{
	const char *const *const lists[] = { fanout, keys, master_only, random_node, blocked, override };
	size_t i, j;
	uint32_t k;

	(void)state;
	for (i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		for (j = 0; lists[i][j]; j++) {
			bool found = false;

			for (k = 0; k < swi_commands.n_rows; k++)
				found = found || strcmp(swi_commands.rows[k]->name, lists[i][j]) == 0;
			if (!found)
				fail_msg("%s is no command", lists[i][j]);
		}
}

static void blocked_commands_have_a_reason(void **state)
{
	uint32_t i;

	(void)state;
	for (i = 0; i < swi_commands.n_rows; i++)
		if (swi_commands.rows[i]->route == SWI_ROUTE_BLOCKED)
			assert_non_null(swi_commands.rows[i]->reason);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_command_has_its_class),
		cmocka_unit_test(every_name_is_a_command),
		cmocka_unit_test(blocked_commands_have_a_reason),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
