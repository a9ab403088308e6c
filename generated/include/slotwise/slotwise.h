/*
 * Generated from spec/commands.yaml by codegen/templates/slotwise.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * The whole library: <slotwise/core.h> and the typed call of every command, by group.
 */
#ifndef SLOTWISE_SLOTWISE_H
#define SLOTWISE_SLOTWISE_H

#include <slotwise/core.h>
#include <slotwise/generic.h>
#include <slotwise/string.h>
#include <slotwise/hash.h>
#include <slotwise/list.h>
#include <slotwise/set.h>
#include <slotwise/sorted_set.h>
#include <slotwise/stream.h>
#include <slotwise/bitmap.h>
#include <slotwise/hyperloglog.h>
#include <slotwise/geo.h>
#include <slotwise/scripting.h>
#include <slotwise/pubsub.h>
#include <slotwise/transactions.h>
#include <slotwise/connection.h>
#include <slotwise/server.h>
#include <slotwise/cluster.h>
#include <slotwise/sentinel.h>
#include <slotwise/module.h>

#endif
