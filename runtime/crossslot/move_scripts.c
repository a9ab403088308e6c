/*
 * move_scripts.c - the scripts of an element move. All checks come before the first write; the first write needs no memory
 * and proves the permission to undo; no key is touched again once it may be gone.
 */
#include "crossslot/lua.h"
#include "crossslot/move.h"

/*
 * KEYS: source, records. ARGV: id, kind, destination, from, to, member. Puts one element into a record and takes
 * it from the source; returns the record, nil when there is nothing to take. SET with NX does nothing to the records,
 * which are there: it shows whether the user may set a marker later.
 */
const struct swi_script swi_script_claim = {
	.text =
		"local source, records = KEYS[1], KEYS[2]\n"
		"local id, kind, destination, from, to, member = unpack(ARGV)\n"
		SWI_LUA_FAILED SWI_LUA_FORBIDDEN
		"local found\n"
		"if kind == 'SMOVE' then\n"
		"  found = redis.pcall('SISMEMBER', source, member)\n"
		"else\n"
		"  found = redis.pcall('LINDEX', source, from == 'LEFT' and 0 or -1)\n"
		"end\n"
		"if failed(found) then return found end\n"
		"if not found or found == 0 then return false end\n"
		"local element = kind == 'SMOVE' and member or found\n"
		"local expiry = redis.pcall('PEXPIRETIME', source)\n"
		"if failed(expiry) then return expiry end\n"
		"local time = redis.pcall('TIME')\n"
		"if failed(time) then return time end\n"
		"local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))\n"
		"local record = '*8\\r\\n'\n"
		"for _, field in ipairs({kind, now, source, destination, from, to, string.format('%.0f', expiry), element}) "
		"do\n"
		"  record = record .. '$' .. #field .. '\\r\\n' .. field .. '\\r\\n'\n"
		"end\n"
		"local no\n"
		"if kind == 'SMOVE' then\n"
		"  no = forbidden('EVAL', 'GET', 'SET', 'SCARD', 'SADD', 'HEXISTS', 'TYPE', 'PEXPIREAT')\n"
		"else\n"
		"  no = forbidden('EVAL', 'GET', 'SET', 'LLEN', from == 'LEFT' and 'LPUSH' or 'RPUSH', "
		"to == 'LEFT' and 'LPUSH' or 'RPUSH', 'HEXISTS', 'TYPE', 'PEXPIREAT')\n"
		"end\n"
		"if no then return no end\n"
		"local done = redis.pcall('HDEL', records, id)\n"
		"if failed(done) then return done end\n"
		"done = redis.pcall('HSET', records, id, record)\n"
		"if failed(done) then return done end\n"
		"done = redis.pcall('SET', records, '', 'NX')\n"
		"if not failed(done) then\n"
		"  if kind == 'SMOVE' then\n"
		"    done = redis.pcall('SREM', source, element)\n"
		"  else\n"
		"    done = redis.pcall(from == 'LEFT' and 'LPOP' or 'RPOP', source)\n"
		"  end\n"
		"end\n"
		"if failed(done) then\n"
		"  redis.call('HDEL', records, id)\n"
		"  return done\n"
		"end\n"
		"return record\n",
	.sha1 = "c6ff3285ecc8395d7a5321b2579f42e5718ec422",
};

/*
 * KEYS: records. ARGV: id, record. Writes the record once more, if it is there, for a WAIT to wait for; returns 1 or 0. Works
 * without memory: HDEL, which does nothing, opens the way.
 */
const struct swi_script swi_script_hold = {
	.text =
		"local there = redis.pcall('HEXISTS', KEYS[1], ARGV[1])\n"
		"if there ~= 1 then return there end\n"
		"redis.pcall('HDEL', KEYS[1], '')\n"
		"local done = redis.pcall('HSET', KEYS[1], ARGV[1], ARGV[2])\n"
		"return type(done) == 'table' and done or 1\n",
	.sha1 = "230ca76814e00aedcf7edfcb79090f2f0b5233d5",
};

/* What deliver and void begin with. A marker that is there is written as it is, for a WAIT to wait for. */
#define SAID_OR_LATE                                                                                  \
	"local time = redis.pcall('TIME')\n"                                                  \
	"if failed(time) then return time end\n"                                              \
	"if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[1]) then return 'late' end\n"     \
	"local said = redis.pcall('GET', marker)\n"                                           \
	"if failed(said) then return said end\n"                                              \
	"if said then\n"                                                                      \
	"  redis.pcall('SET', marker, said, 'KEEPTTL')\n"                                     \
	"  return said\n"                                                                     \
	"end\n"

/*
 * KEYS: destination, marker. ARGV: until, marker's life, kind, to, element. Returns the marker (done, void), or late. SMOVE
 * needs no memory on one server, so it opens the way with a write that needs none; the probe with XX answers for the SET that must not
 * fail behind the push.
 */
const struct swi_script swi_script_deliver = {
	.text =
		"local destination, marker = KEYS[1], KEYS[2]\n"
		"local kind, to, element = ARGV[3], ARGV[4], ARGV[5]\n"
		SWI_LUA_FAILED
		SAID_OR_LATE
		"local fits = redis.pcall(kind == 'SMOVE' and 'SCARD' or 'LLEN', destination)\n"
		"if failed(fits) then return fits end\n"
		"if kind == 'SMOVE' then redis.pcall('PERSIST', marker) end\n"
		"local done = redis.pcall('SET', marker, 'done', 'XX')\n"
		"if failed(done) then return done end\n"
		"if kind == 'SMOVE' then\n"
		"  done = redis.pcall('SADD', destination, element)\n"
		"else\n"
		"  done = redis.pcall(to == 'LEFT' and 'LPUSH' or 'RPUSH', destination, element)\n"
		"end\n"
		"if failed(done) then return done end\n"
		"redis.call('SET', marker, 'done', 'PX', ARGV[2])\n"
		"return 'done'\n",
	.sha1 = "12b8b8f18f65cf82e3565e6eca50d92f6fb485bb",
};

/*
 * KEYS: marker. ARGV: until, marker's life. Sets the marker to void unless there is one; returns it, or late. Works
 * without memory, so that an element which a full destination refused can go back.
 */
const struct swi_script swi_script_void = {
	.text =
		"local marker = KEYS[1]\n"
		SWI_LUA_FAILED
		SAID_OR_LATE
		"redis.pcall('PERSIST', marker)\n"
		"local done = redis.pcall('SET', marker, 'void', 'PX', ARGV[2])\n"
		"if failed(done) then return done end\n"
		"return 'void'\n",
	.sha1 = "b2f4076dc43e4fd07f2fb4dbf393fa533b80ff23",
};

/*
 * KEYS: source, records. ARGV: id, kind, from, expiry, element. Returns the element to its end; returns put back, gone (the
 * record is) or stuck (the source is of another type). A source that had vanished gets its expiry back.
 */
const struct swi_script swi_script_put_back = {
	.text =
		"local source, records = KEYS[1], KEYS[2]\n"
		"local id, kind, from, expiry, element = unpack(ARGV)\n"
		SWI_LUA_FAILED
		"local there = redis.pcall('HEXISTS', records, id)\n"
		"if failed(there) then return there end\n"
		"if there == 0 then return 'gone' end\n"
		"local is = redis.pcall('TYPE', source)\n"
		"if failed(is) then return is end\n"
		"if is.ok ~= 'none' and is.ok ~= (kind == 'SMOVE' and 'set' or 'list') then return 'stuck' end\n"
		"local done = redis.pcall('HDEL', records, '')\n"
		"if failed(done) then return done end\n"
		"if kind == 'SMOVE' then\n"
		"  done = redis.pcall('SADD', source, element)\n"
		"else\n"
		"  done = redis.pcall(from == 'LEFT' and 'LPUSH' or 'RPUSH', source, element)\n"
		"end\n"
		"if failed(done) then return done end\n"
		"redis.call('HDEL', records, id)\n"
		"if is.ok == 'none' and tonumber(expiry) > 0 then redis.pcall('PEXPIREAT', source, expiry) end\n"
		"return 'put back'\n",
	.sha1 = "10a66eb8f86cd2e6e0a4e57aba65b7b53f7f73d2",
};
