/*
 * rename_scripts.c - the five scripts of a rename. All checks come before the first write; the first write needs no memory; no key
 * is touched again once it may be gone. `take` and `finish` go over the caller's own connection as plain EVAL.
 */
#include "crossslot/lua.h"
#include "crossslot/rename.h"

/*
 * KEYS: source, records. ARGV: id, previous, kind, destination, lease. Puts a record of this call beside the source, in
 * place of the one of its previous attempt. Returns {taken}, {none} (no source), {held, id} or {stale, id} (of another
 * call), {gone} (the previous attempt's record is).
 */
const struct swi_script swi_script_rename_take = {
	.text =
		"local source, records = KEYS[1], KEYS[2]\n"
		"local id, previous, kind, destination, lease = unpack(ARGV)\n"
		SWI_LUA_FAILED SWI_LUA_FORBIDDEN SWI_LUA_NOW SWI_LUA_READ SWI_LUA_WRITE
		"local all = redis.pcall('HGETALL', records)\n"
		"if failed(all) then return all end\n"
		"local mine = previous == ''\n"
		"for i = 1, #all, 2 do\n"
		"  local other, f = all[i], read(all[i + 1])\n"
		"  if other == id or other == previous then\n"
		"    mine = true\n"
		"  elseif (f[1] == 'RENAME' or f[1] == 'RENAMENX') and f[3] == source then\n"
		"    return {now - tonumber(f[2]) < tonumber(lease) and 'held' or 'stale', other}\n"
		"  end\n"
		"end\n"
		"if not mine then return {'gone'} end\n"
		"local there = redis.pcall('EXISTS', source)\n"
		"if failed(there) then return there end\n"
		"local no = forbidden('DEL', 'DUMP', 'EVALSHA', 'EXEC', 'GET', 'HGET', 'HSET', 'MULTI', 'PERSIST', 'PEXPIREAT', "
		"'RENAME', 'RESTORE', 'SET')\n"
		"if no then return no end\n"
		"local done = redis.pcall('HDEL', records, '')\n"
		"if failed(done) then return done end\n"
		"if there == 0 then\n"
		"  redis.call('HDEL', records, id, previous)\n"
		"  return {'none'}\n"
		"end\n"
		"done = redis.pcall('HSET', records, id, write({kind, stamp, source, destination, id}))\n"
		"if failed(done) then return done end\n"
		"if previous ~= '' then redis.call('HDEL', records, previous) end\n"
		"return {'taken'}\n",
	.sha1 = "4cc0e9c40d4375816a6f840de69ff705d4f8b477",
};

/*
 * KEYS: destination, temporary, marker. ARGV: until, marker's life, nx (1 or 0), expiry. The temporary key becomes the
 * destination, and the marker says so; of a RENAMENX it also keeps what a taking back must find unchanged.
 * Returns done, exists (RENAMENX), missing (the temporary key is), void, or late. All but late leave a marker.
 */
const struct swi_script swi_script_rename_deliver = {
	.text =
		"local destination, temporary, marker = KEYS[1], KEYS[2], KEYS[3]\n"
		"local life, nx, expiry = ARGV[2], ARGV[3] == '1', ARGV[4]\n"
		SWI_LUA_FAILED SWI_LUA_NOW
		"if now > tonumber(ARGV[1]) then return 'late' end\n"
		"local said = redis.pcall('GET', marker)\n"
		"if failed(said) then return said end\n"
		"if said then\n"
		"  redis.pcall('DEL', temporary)\n"
		"  return string.sub(said, 1, 4)\n"
		"end\n"
		"local there = redis.pcall('EXISTS', temporary)\n"
		"if failed(there) then return there end\n"
		"local taken, dump = 0, ''\n"
		"if nx then\n"
		"  taken = redis.pcall('EXISTS', destination)\n"
		"  dump = redis.pcall('DUMP', temporary)\n"
		"  if failed(dump) then return dump end\n"
		"end\n"
		"if there == 0 or taken == 1 then\n"
		"  local done = redis.pcall('DEL', temporary)\n"
		"  if failed(done) then return done end\n"
		"  redis.call('SET', marker, 'void', 'PX', life)\n"
		"  return taken == 1 and 'exists' or 'missing'\n"
		"end\n"
		"local done = redis.pcall('RENAME', temporary, destination)\n"
		"if failed(done) then return done end\n"
		"if tonumber(expiry) >= 0 then\n"
		"  redis.call('PEXPIREAT', destination, expiry)\n"
		"else\n"
		"  redis.call('PERSIST', destination)\n"
		"end\n"
		"local word = nx and 'done ' .. redis.sha1hex(dump) .. ' ' .. expiry or 'done'\n"
		"redis.call('SET', marker, word, 'PX', life)\n"
		"return 'done'\n",
	.sha1 = "f2fc9247f0db838fafc7c140c71dc21652755946",
};

/*
 * KEYS: source, records. ARGV: id. Deletes the source and leaves the word FINISHED in the record, until the caller has seen
 * the answer. Returns finished, or not mine.
 */
const struct swi_script swi_script_rename_finish = {
	.text =
		"local source, records = KEYS[1], KEYS[2]\n"
		"local id = ARGV[1]\n"
		SWI_LUA_FAILED SWI_LUA_NOW SWI_LUA_READ SWI_LUA_WRITE
		"local value = redis.pcall('HGET', records, id)\n"
		"if failed(value) then return value end\n"
		"if not value then return 'not mine' end\n"
		"local f = read(value)\n"
		"local done = redis.pcall('DEL', source)\n"
		"if failed(done) then return done end\n"
		"redis.call('HSET', records, id, write({'FINISHED', stamp, f[3], f[4], f[5]}))\n"
		"return 'finished'\n",
	.sha1 = "3d0b1feda3ab434a329d9c8dd814fc82c48a93a2",
};

/*
 * KEYS: records. ARGV: id, holder, lease. Gives a record that is at least `lease` old another id. Returns {fenced, kind,
 * destination, copy}, {finished}, {young} or {gone}. May run again.
 */
const struct swi_script swi_script_rename_fence = {
	.text =
		"local records = KEYS[1]\n"
		"local id, holder, lease = ARGV[1], ARGV[2], tonumber(ARGV[3])\n"
		SWI_LUA_FAILED SWI_LUA_NOW SWI_LUA_READ SWI_LUA_WRITE
		"local held = redis.pcall('HGET', records, holder)\n"
		"if failed(held) then return held end\n"
		"if held then\n"
		"  local f = read(held)\n"
		"  return {'fenced', f[1], f[4], f[5]}\n"
		"end\n"
		"local value = redis.pcall('HGET', records, id)\n"
		"if failed(value) then return value end\n"
		"if not value then return {'gone'} end\n"
		"local f = read(value)\n"
		"if f[1] == 'FINISHED' then return {'finished'} end\n"
		"if now - tonumber(f[2]) < lease then return {'young'} end\n"
		"local done = redis.pcall('HDEL', records, '')\n"
		"if failed(done) then return done end\n"
		"f[2] = stamp\n"
		"done = redis.pcall('HSET', records, holder, write(f))\n"
		"if failed(done) then return done end\n"
		"redis.call('HDEL', records, id)\n"
		"return {'fenced', f[1], f[4], f[5]}\n",
	.sha1 = "2cd5c7b63b982fe0ceedf75274a27804d1dfff6f",
};

/*
 * KEYS: marker, and of a RENAMENX the destination. ARGV: marker's life. Sets the marker to void unless there is one; a
 * copy that nobody has touched is taken back. Returns void or done.
 */
const struct swi_script swi_script_rename_settle = {
	.text =
		"local marker, destination = KEYS[1], KEYS[2]\n"
		SWI_LUA_FAILED
		"local said = redis.pcall('GET', marker)\n"
		"if failed(said) then return said end\n"
		"local done\n"
		"if not said then\n"
		"  done = redis.pcall('PERSIST', marker)\n"
		"else\n"
		"  if said == 'void' or not destination then return string.sub(said, 1, 4) end\n"
		"  local dump = redis.pcall('DUMP', destination)\n"
		"  if failed(dump) then return dump end\n"
		"  local expiry = redis.pcall('PEXPIRETIME', destination)\n"
		"  if failed(expiry) then return expiry end\n"
		"  local is = dump and 'done ' .. redis.sha1hex(dump) .. ' ' .. string.format('%.0f', expiry)\n"
		"  if said ~= is then return 'done' end\n"
		"  done = redis.pcall('DEL', destination)\n"
		"end\n"
		"if failed(done) then return done end\n"
		"redis.call('SET', marker, 'void', 'PX', ARGV[1])\n"
		"return 'void'\n",
	.sha1 = "7b6066196fe8f38730f08b758250dae5bde2e5f6",
};
