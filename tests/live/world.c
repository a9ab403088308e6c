#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

struct pair world;

static sw_handle *usual; /* world.cluster, while a test uses another client */

int world_open_with(const struct sw_options *options)
{
	pair_open(&world, options);
	return 0;
}

int world_open(void **state)
{
	(void)state;
	return world_open_with(NULL);
}

int world_open_recovering(void **state)
{
	(void)state;
	return world_open_with(&(struct sw_options){ .lease_ms = 1 });
}

int world_close(void **state)
{
	(void)state;
	pair_close(&world);
	return 0;
}

int world_clear(void **state)
{
	(void)state;
	pair_clear(&world);
	return 0;
}

void world_use(struct sw_options options)
{
	options.seeds = getenv("SLOTWISE_CLUSTER");
	usual = world.cluster;
	assert_int_equal(sw_open(&options, &world.cluster), SW_OK);
}

void world_usual(void)
{
	if (usual) {
		sw_free(world.cluster);
		world.cluster = usual;
		usual = NULL;
	}
}

int world_reset(void **state)
{
	(void)state;
	world_usual();
	return 0;
}
