/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Lists
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_LIST_H
#define SLOTWISE_LIST_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sw_blmove_side {
	SW_BLMOVE_SIDE_NONE = 0,
	SW_BLMOVE_LEFT,
	SW_BLMOVE_RIGHT
};

/**
 * BLMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout
 *
 * Moves an element from one list to another, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the element leaves the source, and it comes to the destination.
 * Others may see: the element in neither key. A death leaves: the move undone, done, or in a
 * record from which sw_recover() finishes it.
 * Reply: bulk | nil. Since 6.2.0.
 */
SW_API sw_err sw_blmove(sw_handle *h, sw_bytes source, sw_bytes destination,
			enum sw_blmove_side wherefrom, enum sw_blmove_side whereto, double timeout,
			sw_reply **reply);

enum sw_blmpop_side {
	SW_BLMPOP_SIDE_NONE = 0,
	SW_BLMPOP_LEFT,
	SW_BLMPOP_RIGHT
};

struct sw_blmpop_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * BLMPOP timeout numkeys key [key ...] <LEFT | RIGHT> [COUNT count]
 *
 * Pops elements from the first non-empty list, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 7.0.0.
 */
SW_API sw_err sw_blmpop(sw_handle *h, double timeout, const sw_bytes *keys, size_t n_keys,
			enum sw_blmpop_side side, const struct sw_blmpop_opts *opts,
			sw_reply **reply);

/**
 * BLPOP key [key ...] timeout
 *
 * Pops the head of the first non-empty list, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 2.0.0.
 */
SW_API sw_err sw_blpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		       sw_reply **reply);

/**
 * BRPOP key [key ...] timeout
 *
 * Pops the tail of the first non-empty list, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 2.0.0.
 */
SW_API sw_err sw_brpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		       sw_reply **reply);

/**
 * BRPOPLPUSH source destination timeout
 *
 * Moves the tail of one list to the head of another, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the element leaves the source, and it comes to the destination.
 * Others may see: the element in neither key. A death leaves: the move undone, done, or in a
 * record from which sw_recover() finishes it.
 * Reply: bulk | nil. Since 2.2.0.
 */
SW_API sw_err sw_brpoplpush(sw_handle *h, sw_bytes source, sw_bytes destination, double timeout,
			    sw_reply **reply);

/**
 * LINDEX key index
 *
 * Returns the element at an index of a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 1.0.0.
 */
SW_API sw_err sw_lindex(sw_handle *h, sw_bytes key, int64_t index, sw_reply **reply);

enum sw_linsert_position {
	SW_LINSERT_POSITION_NONE = 0,
	SW_LINSERT_BEFORE,
	SW_LINSERT_AFTER
};

/**
 * LINSERT key <BEFORE | AFTER> pivot element
 *
 * Inserts an element before or after another one.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_linsert(sw_handle *h, sw_bytes key, enum sw_linsert_position position,
			 sw_bytes pivot, sw_bytes element, int64_t *out);

/**
 * LLEN key
 *
 * Returns the length of a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_llen(sw_handle *h, sw_bytes key, int64_t *out);

enum sw_lmove_side {
	SW_LMOVE_SIDE_NONE = 0,
	SW_LMOVE_LEFT,
	SW_LMOVE_RIGHT
};

/**
 * LMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT>
 *
 * Moves an element from one end of a list to one end of another.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the element leaves the source, and it comes to the destination.
 * Others may see: the element in neither key. A death leaves: the move undone, done, or in a
 * record from which sw_recover() finishes it.
 * Reply: bulk | nil. Since 6.2.0.
 */
SW_API sw_err sw_lmove(sw_handle *h, sw_bytes source, sw_bytes destination,
		       enum sw_lmove_side wherefrom, enum sw_lmove_side whereto, sw_reply **reply);

enum sw_lmpop_side {
	SW_LMPOP_SIDE_NONE = 0,
	SW_LMPOP_LEFT,
	SW_LMPOP_RIGHT
};

struct sw_lmpop_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * LMPOP numkeys key [key ...] <LEFT | RIGHT> [COUNT count]
 *
 * Pops elements from the first list that is not empty.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 7.0.0.
 */
SW_API sw_err sw_lmpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, enum sw_lmpop_side side,
		       const struct sw_lmpop_opts *opts, sw_reply **reply);

struct sw_lpop_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * LPOP key [count]
 *
 * Removes elements from the head of a list and returns them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | array | nil. Since 1.0.0.
 */
SW_API sw_err sw_lpop(sw_handle *h, sw_bytes key, const struct sw_lpop_opts *opts,
		      sw_reply **reply);

struct sw_lpos_opts {
	/* RANK rank; which match to return, negative from the tail */
	sw_opt_i64 rank;
	/* COUNT num-matches; return up to that many matches, 0 = all */
	sw_opt_i64 count;
	/* the reply when COUNT is given */
	sw_reply **count_out;
	/* MAXLEN len; look at no more elements than that */
	sw_opt_i64 maxlen;
};

/**
 * LPOS key element [RANK rank] [COUNT num-matches] [MAXLEN len]
 *
 * Finds the index of an element in a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 6.0.6.
 */
SW_API sw_err sw_lpos(sw_handle *h, sw_bytes key, sw_bytes element,
		      const struct sw_lpos_opts *opts, sw_opt_i64 *out);

/**
 * LPUSH key element [element ...]
 *
 * Adds elements at the head of a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_lpush(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		       int64_t *out);

/**
 * LPUSHX key element [element ...]
 *
 * Adds elements at the head of a list that exists.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_lpushx(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
			int64_t *out);

/**
 * LRANGE key start stop
 *
 * Returns the elements of a list between two indexes.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 1.0.0.
 */
SW_API sw_err sw_lrange(sw_handle *h, sw_bytes key, int64_t start, int64_t stop, sw_reply **reply);

/**
 * LREM key count element
 *
 * Removes elements that equal a value from a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_lrem(sw_handle *h, sw_bytes key, int64_t count, sw_bytes element, int64_t *out);

/**
 * LSET key index element
 *
 * Replaces the element at an index of a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_lset(sw_handle *h, sw_bytes key, int64_t index, sw_bytes element);

/**
 * LTRIM key start stop
 *
 * Cuts a list down to the elements between two indexes.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_ltrim(sw_handle *h, sw_bytes key, int64_t start, int64_t stop);

struct sw_rpop_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * RPOP key [count]
 *
 * Removes elements from the tail of a list and returns them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | array | nil. Since 1.0.0.
 */
SW_API sw_err sw_rpop(sw_handle *h, sw_bytes key, const struct sw_rpop_opts *opts,
		      sw_reply **reply);

/**
 * RPOPLPUSH source destination
 *
 * Moves the tail of one list to the head of another.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the element leaves the source, and it comes to the destination.
 * Others may see: the element in neither key. A death leaves: the move undone, done, or in a
 * record from which sw_recover() finishes it.
 * Reply: bulk | nil. Since 1.2.0.
 */
SW_API sw_err sw_rpoplpush(sw_handle *h, sw_bytes source, sw_bytes destination, sw_reply **reply);

/**
 * RPUSH key element [element ...]
 *
 * Adds elements at the tail of a list.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_rpush(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		       int64_t *out);

/**
 * RPUSHX key element [element ...]
 *
 * Adds elements at the tail of a list that exists.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_rpushx(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
			int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
