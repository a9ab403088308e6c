/*
 * msetnx_scripts.c - the six scripts of all-or-nothing. All checks come before the first write; no key is touched again once it
 * may be gone. The first write of `record` and `stage` needs memory, for a full server refuses MSETNX; that of the
 * others does not, so that a full server can end what was begun.
 *
 * A field of the hash `staged` is a key's name; its value: the call's id (32 bytes), the key's expiry time, ':', home.
 */
#include "crossslot/lua.h"
#include "crossslot/msetnx.h"

/* owner(key): {id, expiry time, home} of the call that has staged a key; false: none. */
#define LUA_STAGED                                                                                \
	"local function owner(key)\n"                                                             \
	"  local said = redis.pcall('HGET', staged, key)\n"                                       \
	"  if failed(said) or not said then return said end\n"                                    \
	"  local stop = string.find(said, ':', 33, true)\n"                                       \
	"  return {string.sub(said, 1, 32), tonumber(string.sub(said, 33, stop - 1)), "           \
	"string.sub(said, stop + 1)}\n"                                                           \
	"end\n"

/* Answers for the first of the n keys that is there, or staged by another call. */
#define LUA_LOOK                                                                                  \
	"local other\n"                                                                           \
	"for i = 1, n do\n"                                                                       \
	"  local by = owner(KEYS[i])\n"                                                           \
	"  if failed(by) then return by end\n"                                                    \
	"  if by then\n"                                                                          \
	"    other = by\n"                                                                        \
	"  else\n"                                                                                \
	"    local there = redis.pcall('EXISTS', KEYS[i])\n"                                      \
	"    if failed(there) then return there end\n"                                            \
	"    if there == 1 then return {'exists', stamp} end\n"                                   \
	"  end\n"                                                                                 \
	"end\n"                                                                                   \
	"if other then return {'other', stamp, other[1], other[3], now < other[2] and 'live' or 'stale'} end\n"

#define LUA_CHUNKS                                                                                \
	"local function forget(fields)\n"                                                         \
	"  for i = 1, #fields, 4000 do\n"                                                         \
	"    redis.call('HDEL', staged, unpack(fields, i, math.min(i + 3999, #fields)))\n"        \
	"  end\n"                                                                                 \
	"end\n"

/*
 * KEYS: the keys, staged. Returns {free, time}, {exists, time}, or {other, time, id, home, live or stale} when the only
 * keys that stand in the way belong to another call under way.
 */
const struct swi_script swi_script_msetnx_look = {
	.text =
		"local n, staged = #KEYS - 1, KEYS[#KEYS]\n"
		SWI_LUA_FAILED SWI_LUA_NOW LUA_STAGED
		"local stamp = string.format('%.0f', now)\n"
		LUA_LOOK
		"return {'free', stamp}\n",
	.sha1 = "4ef2e318901a65379a6476950db736b5d6082a34",
};

/*
 * KEYS: records, marker. ARGV: id, home, until, pairs. Puts the record there, once, and never again when the call has ended. Returns
 * recorded, over or late.
 */
const struct swi_script swi_script_msetnx_record = {
	.text =
		"local records, marker = KEYS[1], KEYS[2]\n"
		"local id, home, pairs = ARGV[1], ARGV[2], ARGV[4]\n"
		SWI_LUA_FAILED SWI_LUA_FORBIDDEN SWI_LUA_NOW SWI_LUA_WRITE
		"local no = forbidden('DEL', 'EVAL', 'EXISTS', 'HDEL', 'HGET', 'HSET', 'PERSIST', 'PEXPIRE', 'PEXPIRETIME', 'SET')\n"
		"if no then return no end\n"
		"local over = redis.pcall('EXISTS', marker)\n"
		"if failed(over) then return over end\n"
		"if over == 1 then return 'over' end\n"
		"if now > tonumber(ARGV[3]) then return 'late' end\n"
		"local done = redis.pcall('HSETNX', records, id, write({'MSETNX', stamp, home, '', 'staging', pairs}))\n"
		"if failed(done) then return done end\n"
		"return 'recorded'\n",
	.sha1 = "9586a28f34057e57d5a064f85f9afc28d8b7a9cb",
};

/*
 * KEYS: the keys, staged, marker. ARGV: id, home, until, life, the values. Sets all keys of this slot, with a TTL. Returns
 * {staged}, {exists, time}, {other ...} as look, {over} (the call has ended) or {late}. May run again.
 */
const struct swi_script swi_script_msetnx_stage = {
	.text =
		"local n, staged, marker = #KEYS - 2, KEYS[#KEYS - 1], KEYS[#KEYS]\n"
		"local id, home, life = ARGV[1], ARGV[2], tonumber(ARGV[4])\n"
		SWI_LUA_FAILED SWI_LUA_NOW LUA_STAGED
		"local stamp = string.format('%.0f', now)\n"
		"local over = redis.pcall('EXISTS', marker)\n"
		"if failed(over) then return over end\n"
		"if over == 1 then return {'over'} end\n"
		"local first = owner(KEYS[1])\n"
		"if failed(first) then return first end\n"
		"if first and first[1] == id then return {'staged'} end\n"
		"if now > tonumber(ARGV[3]) then return {'late'} end\n"
		LUA_LOOK
		"local expiry = string.format('%.0f', now + life)\n"
		"local value = id .. expiry .. ':' .. home\n"
		"local done = redis.pcall('HSET', staged, KEYS[1], value)\n"
		"if failed(done) then return done end\n"
		"redis.call('PEXPIRE', staged, 604800000)\n"
		"for i = 1, n do\n"
		"  redis.call('SET', KEYS[i], ARGV[4 + i], 'PXAT', expiry)\n"
		"  redis.call('HSET', staged, KEYS[i], value)\n"
		"end\n"
		"return {'staged'}\n",
	.sha1 = "fa3b593a11f300113829d9255909e35e8db95b7e",
};

/*
 * KEYS: records. ARGV: id, committed or aborted, the least age, until. Decides what isn't decided; too late for a commit, the call is
 * aborted. Returns {committed, pairs}, {aborted, pairs}, {young} or {gone}; the pairs for recovery only.
 */
const struct swi_script swi_script_msetnx_decide = {
	.text =
		"local records = KEYS[1]\n"
		"local id, want = ARGV[1], ARGV[2]\n"
		SWI_LUA_FAILED SWI_LUA_NOW SWI_LUA_READ SWI_LUA_WRITE
		"local value = redis.pcall('HGET', records, id)\n"
		"if failed(value) then return value end\n"
		"if not value then return {'gone'} end\n"
		"local f = read(value)\n"
		"if now - tonumber(f[2]) < tonumber(ARGV[3]) then return {'young'} end\n"
		"if f[5] == 'staging' then\n"
		"  f[5] = (want == 'committed' and now <= tonumber(ARGV[4])) and want or 'aborted'\n"
		"  local done = redis.pcall('HDEL', records, '')\n"
		"  if failed(done) then return done end\n"
		"  redis.call('HSET', records, id, write(f))\n"
		"end\n"
		"return {f[5], want == 'aborted' and f[6] or ''}\n",
	.sha1 = "6fa96e8cc245d7cbee8e1d5e6d9d472bdc4f8f9b",
};

/*
 * KEYS: the keys, staged, marker. ARGV: id, marker's life, and the values if expired keys are to be set again. The keys of this call
 * stay; those that somebody has deleted or written anew, with no TTL or quite another one, are left alone; nothing of it can be
 * staged here any more. A key that MIGRATE has moved expires a little later or earlier: it carries what was left, by two clocks.
 * Returns committed, or expired (nothing is changed).
 */
const struct swi_script swi_script_msetnx_commit = {
	.text =
		"local n, staged, marker = #KEYS - 2, KEYS[#KEYS - 1], KEYS[#KEYS]\n"
		"local id, values = ARGV[1], #ARGV > 2\n"
		SWI_LUA_FAILED SWI_LUA_NOW LUA_STAGED LUA_CHUNKS
		"local mine, stay, again = {}, {}, {}\n"
		"for i = 1, n do\n"
		"  local by = owner(KEYS[i])\n"
		"  if failed(by) then return by end\n"
		"  if by and by[1] == id then\n"
		"    local expiry = redis.pcall('PEXPIRETIME', KEYS[i])\n"
		"    if failed(expiry) then return expiry end\n"
		"    mine[#mine + 1] = KEYS[i]\n"
		"    if expiry >= 0 and math.abs(expiry - by[2]) <= 2000 then stay[#stay + 1] = i end\n"
		"    if expiry == -2 and now >= by[2] then again[#again + 1] = i end\n"
		"  end\n"
		"end\n"
		"if #again > 0 and not values then return 'expired' end\n"
		"local done = redis.pcall('HDEL', staged, '')\n"
		"if failed(done) then return done end\n"
		"for _, i in ipairs(stay) do redis.call('PERSIST', KEYS[i]) end\n"
		"for _, i in ipairs(again) do redis.call('SET', KEYS[i], ARGV[2 + i]) end\n"
		"forget(mine)\n"
		"redis.call('SET', marker, 'done', 'PX', ARGV[2])\n"
		"return 'committed'\n",
	.sha1 = "f773cd9ca9b40952946a22f8441bff7956e62920",
};

/*
 * KEYS: the keys, staged, marker. ARGV: id, marker's life. The keys of this call go, and it can't stage here any more.
 * Returns aborted, or done: the call was committed.
 */
const struct swi_script swi_script_msetnx_abort = {
	.text =
		"local n, staged, marker = #KEYS - 2, KEYS[#KEYS - 1], KEYS[#KEYS]\n"
		"local id = ARGV[1]\n"
		SWI_LUA_FAILED LUA_STAGED LUA_CHUNKS
		"local said = redis.pcall('GET', marker)\n"
		"if failed(said) then return said end\n"
		"if said == 'done' then return said end\n"
		"local mine, go = {}, {}\n"
		"for i = 1, n do\n"
		"  local by = owner(KEYS[i])\n"
		"  if failed(by) then return by end\n"
		"  if by and by[1] == id then\n"
		"    local expiry = redis.pcall('PEXPIRETIME', KEYS[i])\n"
		"    if failed(expiry) then return expiry end\n"
		"    mine[#mine + 1] = KEYS[i]\n"
		"    if expiry == by[2] then go[#go + 1] = i end\n"
		"  end\n"
		"end\n"
		"local done = redis.pcall('HDEL', staged, '')\n"
		"if failed(done) then return done end\n"
		"for _, i in ipairs(go) do redis.call('DEL', KEYS[i]) end\n"
		"forget(mine)\n"
		"redis.call('SET', marker, 'void', 'PX', ARGV[2])\n"
		"return 'aborted'\n",
	.sha1 = "c0f19dfd3582a428831d3c698fa5242d5ab0c254",
};
