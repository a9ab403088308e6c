/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Scripts and functions
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_SCRIPTING_H
#define SLOTWISE_SCRIPTING_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * EVAL script numkeys [key [key ...]] [arg [arg ...]]
 *
 * Runs a Lua script on the owner of its keys.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 2.6.0.
 */
SW_API sw_err sw_eval(sw_handle *h, sw_bytes script, const sw_bytes *keys, size_t n_keys,
		      const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * EVALSHA sha1 numkeys [key [key ...]] [arg [arg ...]]
 *
 * Runs a loaded script by its SHA-1.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 2.6.0.
 */
SW_API sw_err sw_evalsha(sw_handle *h, sw_bytes sha1, const sw_bytes *keys, size_t n_keys,
			 const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * EVALSHA_RO sha1 numkeys [key [key ...]] [arg [arg ...]]
 *
 * Runs a loaded read-only script by its SHA-1.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_evalsha_ro(sw_handle *h, sw_bytes sha1, const sw_bytes *keys, size_t n_keys,
			    const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * EVAL_RO script numkeys [key [key ...]] [arg [arg ...]]
 *
 * Runs a Lua script that only reads.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_eval_ro(sw_handle *h, sw_bytes script, const sw_bytes *keys, size_t n_keys,
			 const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * FCALL function numkeys [key [key ...]] [arg [arg ...]]
 *
 * Calls a function on the owner of its keys.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_fcall(sw_handle *h, sw_bytes function, const sw_bytes *keys, size_t n_keys,
		       const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * FCALL_RO function numkeys [key [key ...]] [arg [arg ...]]
 *
 * Calls a function that only reads.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_fcall_ro(sw_handle *h, sw_bytes function, const sw_bytes *keys, size_t n_keys,
			  const sw_bytes *args, size_t n_args, sw_reply **reply);

/**
 * FUNCTION DELETE library-name
 *
 * Deletes a library of functions.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_function_delete(sw_handle *h, sw_bytes library_name);

/**
 * FUNCTION DUMP
 *
 * Returns all libraries of functions in the servers' own format.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 7.0.0.
 */
SW_API sw_err sw_function_dump(sw_handle *h, sw_reply **reply);

enum sw_function_flush_mode {
	SW_FUNCTION_FLUSH_MODE_NONE = 0,
	SW_FUNCTION_FLUSH_ASYNC,
	SW_FUNCTION_FLUSH_SYNC
};

struct sw_function_flush_opts {
	/* ASYNC | SYNC */
	enum sw_function_flush_mode mode;
};

/**
 * FUNCTION FLUSH [ASYNC | SYNC]
 *
 * Deletes all libraries of functions.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_function_flush(sw_handle *h, const struct sw_function_flush_opts *opts);

/**
 * FUNCTION HELP
 *
 * Lists the subcommands of FUNCTION.
 * Sent to one node, chosen at random.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_function_help(sw_handle *h, sw_reply **reply);

/**
 * FUNCTION KILL
 *
 * Stops the function that is running.
 * Sent to every node; each runs it by itself; replies merged: one-ok.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_function_kill(sw_handle *h);

struct sw_function_list_opts {
	/* LIBRARYNAME library-name-pattern */
	sw_bytes libraryname;
	/* WITHCODE */
	bool withcode;
};

/**
 * FUNCTION LIST [LIBRARYNAME library-name-pattern] [WITHCODE]
 *
 * Lists libraries and their functions.
 * Sent to one node, chosen at random.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_function_list(sw_handle *h, const struct sw_function_list_opts *opts,
			       sw_reply **reply);

struct sw_function_load_opts {
	/* REPLACE */
	bool replace;
};

/**
 * FUNCTION LOAD [REPLACE] function-code
 *
 * Creates a library of functions on every primary.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: bulk. Since 7.0.0.
 */
SW_API sw_err sw_function_load(sw_handle *h, sw_bytes function_code,
			       const struct sw_function_load_opts *opts, sw_reply **reply);

enum sw_function_restore_policy {
	SW_FUNCTION_RESTORE_POLICY_NONE = 0,
	SW_FUNCTION_RESTORE_FLUSH,
	SW_FUNCTION_RESTORE_APPEND,
	SW_FUNCTION_RESTORE_REPLACE
};

struct sw_function_restore_opts {
	/* FLUSH | APPEND | REPLACE */
	enum sw_function_restore_policy policy;
};

/**
 * FUNCTION RESTORE serialized-value [FLUSH | APPEND | REPLACE]
 *
 * Creates libraries from what FUNCTION DUMP returned.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_function_restore(sw_handle *h, sw_bytes serialized_value,
				  const struct sw_function_restore_opts *opts);

/**
 * FUNCTION STATS
 *
 * Tells which function runs and which engines there are.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: map. Since 7.0.0.
 */
SW_API sw_err sw_function_stats(sw_handle *h, sw_reply **reply);

enum sw_script_debug_debug_mode {
	SW_SCRIPT_DEBUG_DEBUG_MODE_NONE = 0,
	SW_SCRIPT_DEBUG_YES,
	SW_SCRIPT_DEBUG_SYNC,
	SW_SCRIPT_DEBUG_NO
};

struct sw_script_debug_opts {
	/* engine; since 9.0.0; only valkey */
	sw_bytes engine;
};

/**
 * SCRIPT DEBUG <YES | SYNC | NO> [engine]
 *
 * Sets the debug mode of later scripts on a connection.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; debug a script on a server of its own.
 * Reply: ok. Since 3.2.0.
 */
SW_API sw_err sw_script_debug(sw_handle *h, enum sw_script_debug_debug_mode debug_mode,
			      const struct sw_script_debug_opts *opts);

/**
 * SCRIPT EXISTS sha1 [sha1 ...]
 *
 * Tells which scripts are loaded.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged:
 * per-element-and.
 * Reply: array. Since 2.6.0.
 */
SW_API sw_err sw_script_exists(sw_handle *h, const sw_bytes *sha1s, size_t n_sha1s,
			       sw_reply **reply);

enum sw_script_flush_mode {
	SW_SCRIPT_FLUSH_MODE_NONE = 0,
	SW_SCRIPT_FLUSH_ASYNC,
	SW_SCRIPT_FLUSH_SYNC
};

struct sw_script_flush_opts {
	/* ASYNC | SYNC */
	enum sw_script_flush_mode mode;
};

/**
 * SCRIPT FLUSH [ASYNC | SYNC]
 *
 * Forgets all loaded scripts.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.6.0.
 */
SW_API sw_err sw_script_flush(sw_handle *h, const struct sw_script_flush_opts *opts,
			      sw_reply **reply);

/**
 * SCRIPT HELP
 *
 * Lists the subcommands of SCRIPT.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_script_help(sw_handle *h, sw_reply **reply);

/**
 * SCRIPT KILL
 *
 * Stops the script that is running.
 * Sent to every node; each runs it by itself; replies merged: one-ok.
 * Reply: ok. Since 2.6.0.
 */
SW_API sw_err sw_script_kill(sw_handle *h);

/**
 * SCRIPT LOAD script
 *
 * Loads a script and returns its SHA-1.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: bulk. Since 2.6.0.
 */
SW_API sw_err sw_script_load(sw_handle *h, sw_bytes script, sw_reply **reply);

/**
 * SCRIPT SHOW sha1
 *
 * Returns the source of a loaded script.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: one-ok.
 * Reply: bulk. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_script_show(sw_handle *h, sw_bytes sha1, sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
