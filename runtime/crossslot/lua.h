/*
 * lua.h - pieces that several scripts begin with.
 */
#ifndef SWI_CROSSSLOT_LUA_H
#define SWI_CROSSSLOT_LUA_H

/* failed(reply): whether pcall() gave an error, which is then the script's answer as it is. */
#define SWI_LUA_FAILED "local function failed(r) return type(r) == 'table' and r.err end\n"
/* now: the server's clock in milliseconds. */
#define SWI_LUA_NOW                                                                                   \
	"local time = redis.pcall('TIME')\n"                                                      \
	"if failed(time) then return time end\n"                                                  \
	"local now = time[1] * 1000 + math.floor(time[2] / 1000)\n"
/* forbidden(names): an error if the user may not run one of these commands on the first key, as later steps will have to. Servers
 * before 7.0 can't tell. */
#define SWI_LUA_FORBIDDEN                                                                             \
	"local function forbidden(...)\n"                                                         \
	"  for _, name in ipairs({...}) do\n"                                                     \
	"    local call = string.sub(name, 1, 4) == 'EVAL' and {name, '', '0'} or {name, KEYS[1]}\n" \
	"    if redis.acl_check_cmd and not redis.acl_check_cmd(unpack(call)) then\n"             \
	"      return redis.error_reply(\"NOPERM this user has no permissions to run the '\" .. "  \
	"string.lower(name) .. \"' command\")\n"                                                  \
	"    end\n"                                                                               \
	"  end\n"                                                                                 \
	"end\n"
/* read(value), write(list): a record, which is an array of strings in RESP; stamp: now as a string. */
#define SWI_LUA_READ                                                                                  \
	"local function read(s)\n"                                                                \
	"  local out, at = {}, string.find(s, '\\n', 1, true) + 1\n"                              \
	"  while at <= #s do\n"                                                                   \
	"    local stop = string.find(s, '\\r\\n', at, true)\n"                                   \
	"    local n = tonumber(string.sub(s, at + 1, stop - 1))\n"                               \
	"    out[#out + 1] = string.sub(s, stop + 2, stop + 1 + n)\n"                             \
	"    at = stop + n + 4\n"                                                                 \
	"  end\n"                                                                                 \
	"  return out\n"                                                                          \
	"end\n"
#define SWI_LUA_WRITE                                                                                 \
	"local function write(list)\n"                                                            \
	"  local s = '*' .. #list .. '\\r\\n'\n"                                                  \
	"  for _, f in ipairs(list) do\n"                                                         \
	"    s = s .. '$' .. #f .. '\\r\\n' .. f .. '\\r\\n'\n"                                   \
	"  end\n"                                                                                 \
	"  return s\n"                                                                            \
	"end\n"                                                                                   \
	"local stamp = string.format('%.0f', now)\n"

#endif
