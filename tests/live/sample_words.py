"""What the sample calls say to a server, and what it is told before and after them."""
import hashlib
import re

# What a server wants in a text, by the argument's name; elsewhere the name itself will do.
VALUES = {
    "id": "5-5", "last-id": "9-9", "lastid": "9-9", "stream-id": "5-5", "max-deleted-id": "1-1", "start:string": "-", "end:string": "+",
    "min": "-inf", "max": "+inf", "threshold": "5", "encoding": "u8", "host": "127.0.0.1", "ip": "127.0.0.1", "addr": "127.0.0.1:1",
    "laddr": "127.0.0.1:1", "ip-port": "127.0.0.1:1", "script": "return redis.call('PING')", "element": "5", "value": "5",
    "function-code": "#!lua name=made\nredis.register_function{function_name='made', callback=function() return 1 end, flags={'no-writes'}}",
    "sha1": hashlib.sha1(b"return redis.call('PING')").hexdigest(), "type": "string", "offset:string": "8", "capa": "r", "not-capa": "r",
    "not-flags": "N", "not-username": "default",
    "category": "read", "command-name": "INFO", "event": "command", "section": "server", "flags": "N", "username": "default",
    "pattern": "*", "parameter": "maxmemory", "password": "none", "rule": "on", "prefix": "p:", "metric": "cpu",
    "node-id": "@node", "serialized-value": "@dump",
}
OF_COMMAND = {
    "ZLEXCOUNT": {"min": "-", "max": "+"}, "ZRANGEBYLEX": {"min": "-", "max": "+"}, "ZREVRANGEBYLEX": {"min": "-", "max": "+"},
    "ZREMRANGEBYLEX": {"min": "-", "max": "+"}, "XADD": {"id": "9-9"}, "XGROUP CREATE": {"group": "new"},
    "FUNCTION DELETE": {"library-name": "made"}, "FCALL": {"function": "made"}, "FCALL_RO": {"function": "made"},
    "CONFIG SET": {"value": "0"}, "ACL DELUSER": {"username": "nobody"}, "CLUSTER SLOT-STATS": {"metric": "key-count"},
    "COMMAND GETKEYS": {"command-name": "MGET", "arg": "key"}, "COMMAND GETKEYSANDFLAGS": {"command-name": "MGET", "arg": "key"},
    "FUNCTION RESTORE": {"serialized-value": "@functions"}, "PFDEBUG": {"subcommand": "ENCODING"},
    "CLUSTER SYNCSLOTS": {"subcommand": "SNAPSHOT-EOF"},
    "CLUSTER FORGET": {"node-id": "@stranger"}, "CLUSTER SETSLOT": {"node-id": "@stranger"},
}
# What only the server can tell is the answer to the first of these, right before the call. And there are @protocol, @port, @stranger.
ASKED = {"@node": [["CLUSTER", "MYID"]], "@client": [["CLIENT", "ID"]], "@dump": [["DUMP", "dumped"]],
         "@functions": [["FUNCTION", "DUMP"], ["FUNCTION", "FLUSH"]]}
# What one option demands of another, which a syntax line can't say: (a call that matches, what it needs instead).
COMPLETED = (
    (r"(XADD|XTRIM) .*", r"(MAXLEN|MINID) (\d+) LIMIT", r"\1 ~ \2 LIMIT"),
    (r"(ZINTER|ZUNION|ZINTERSTORE|ZUNIONSTORE) .*", r"( 1 key1 WEIGHTS \S+) \S+", r"\1"),
    (r"(ZINTER|ZUNION|ZINTERSTORE|ZUNIONSTORE) .*", r"( 2 key1 key2 WEIGHTS \S+)$", r"\1 1"),
    (r"(ZRANGE|ZRANGESTORE) .* LIMIT .*", r"(ZRANGE \S+|ZRANGESTORE \S+ \S+) \S+ \S+( BYSCORE)?", r"\1 0 9 BYSCORE"),
    (r"RESTORE.* IDLETIME .* FREQ .*", r" FREQ \S+", ""),
    (r"GEOSEARCH(STORE)? .*", r" (key|source) (BYRADIUS|BYBOX)", r" \1 FROMMEMBER member \2"),
    (r"GEOSEARCH(STORE)? .*", r"BYPOLYGON \d+( \d+\.\d+)+", "BYPOLYGON 3 10 30 20 30 15 45"),
    (r"ZRANGE(STORE)? .*", r" \S+ \S+ BYLEX", " - + BYLEX"),
    (r"ZRANGE(STORE)? .*", r" (- stop|-inf \+inf)(?! BY)", " 0 9"),
    (r"ZRANGE .*", r" - stop BYSCORE", " 0 9 BYSCORE"),
    (r"ZADD .*", r"( INCR \S+ \S+) \S+ \S+$", r"\1"),
    (r"BITOP .*", r"( NOT \S+ \S+) \S+$", r"\1"),
    (r"(BITPOS|LSET) .*", r" (\S+) \d+", r" \1 1"),
    (r"SETBIT .*", r"\d+$", "1"),
    (r"WAITAOF .*", r" \d+ \d+", " 0 0"),
    (r"HELLO .*", r"HELLO \d+", "HELLO @protocol"),
    (r"CLIENT TRACKING .*", r"ON PREFIX .*", "ON PREFIX p: BCAST"),
    (r"CLIENT TRACKING .*", r"REDIRECT \d+", "REDIRECT @client"),
    (r"CLIENT (KILL|LIST) .*", r"DB \d+", "DB 0"),
    (r"CLIENT KILL \S+:1 ID .*", r"KILL \S+", "KILL"),
    (r"CLUSTERSCAN .*", r"N cursor", "N 0"),
    (r"MIGRATE .*", r" 12 (\S*) \d+ \d+", r" @port \1 0 5000"),
    (r"MIGRATE .* KEYS .*", r" @port key ", " @port  "),
    (r"DEBUG .*", r"subcommand arg1 arg2", "DIGEST-VALUE key1 key2"),
    (r"DEBUG .*", r"subcommand arg1", "SLEEP 0"),
    (r"DEBUG .*", r"subcommand", "HELP"),
    (r"REPLCONF .*", r"arg1 arg2", "capa eof"),
    (r"REPLCONF .*", r" arg1", ""),
    (r"FAILOVER TO .*", r"(FORCE)$", r"\1 TIMEOUT 13"),
    (r"FAILOVER TO .*", r"FAILOVER .* ABORT .*", "FAILOVER ABORT"),
    (r"SHUTDOWN .* ABORT", r" ABORT", ""),
)
# Calls that only one of the servers takes, and no option's name can say so.
OF_VALKEY = (("BITCOUNT", "key", "12"), ("CLIENT", "KILL", "ID", "121", "122"))

# What the keys hold before a call, by the command's group.
HOLD = {
    "string": [["SET", "@", "5"]], "hash": [["HSET", "@", "field", "5", "field1", "5", "field2", "6"]],
    "list": [["RPUSH", "@", "5", "6", "element"]], "set": [["SADD", "@", "member", "member1", "5"]],
    "sorted-set": [["ZADD", "@", "1", "member", "2", "member1", "3", "member2"]],
    "stream": [["XADD", "@", "5-5", "field", "value"], ["XADD", "@", "6-6", "field", "value"],
               ["XGROUP", "CREATE", "@", "group", "0"], ["XREADGROUP", "GROUP", "group", "consumer", "STREAMS", "@", ">"]],
    "bitmap": [["SETBIT", "@", "7", "1"]], "hyperloglog": [["PFADD", "@", "a"]],
    "geo": [["GEOADD", "@", "13.3", "38.1", "member", "15", "37.5", "member1", "15.1", "37.4", "member2"]],
    "generic": [["SET", "@", "5"]],
}
NUMBERS = [["RPUSH", "@", "5", "6"]]
OF_COMMAND_HOLD = {"SORT": NUMBERS, "SORT_RO": NUMBERS, "XADD": [], "RESTORE": [], "COPY": HOLD["string"]}
TRACKED = {"YES": "OPTIN", "NO": "OPTOUT"}
LIBRARY = ["FUNCTION", "LOAD", "REPLACE", VALUES["function-code"]]

# Where a call goes that is neither for the cluster nor for the server with the other calls: one that may end and become a replica.
OWN = ("FAILOVER", "PSYNC", "REPLCONF", "REPLICAOF", "SHUTDOWN", "SLAVEOF", "SYNC")
ENDLESS = "#!lua name=endless\nredis.register_function('endless', function() while true do end end)"
MADE_SLOTS = [str(slot) for slot in range(111, 123)]
SLOW = [["SET", "key", "5"], ["CONFIG", "SET", "rdb-key-save-delay", "1000000"], ["BGSAVE"]]
# What the server is told before a call, or before one with these arguments, and after it; its answers don't matter.
BEFORE = {
    "BGSAVE CANCEL": SLOW,
    "EXEC": [["MULTI"]], "DISCARD": [["MULTI"]], "RESTORE": [["SET", "dumped", "5"]], "RESTORE-ASKING": [["SET", "dumped", "5"]],
    "CLIENT IMPORT-SOURCE": [["CONFIG", "SET", "import-mode", "yes"]],
    "CLUSTER ADDSLOTS": [["CLUSTER", "DELSLOTS", slot] for slot in MADE_SLOTS],
    "CLUSTER ADDSLOTSRANGE": [["CLUSTER", "DELSLOTS", slot] for slot in MADE_SLOTS],
    "CLUSTER DELSLOTS": [["CLUSTER", "ADDSLOTS", slot] for slot in MADE_SLOTS],
    "CLUSTER DELSLOTSRANGE": [["CLUSTER", "ADDSLOTS", slot] for slot in MADE_SLOTS],
    "FUNCTION KILL": [["CONFIG", "SET", "lua-time-limit", "5"], ["FUNCTION", "LOAD", ENDLESS]],
    "LATENCY GRAPH": [["CONFIG", "SET", "latency-monitor-threshold", "1"], ["DEBUG", "SLEEP", "0.01"]],
    "OBJECT FREQ": [["CONFIG", "SET", "maxmemory-policy", "allkeys-lfu"]],
    "SCRIPT KILL": [["CONFIG", "SET", "lua-time-limit", "5"]],
}
AFTER = {
    "BGSAVE": [["CONFIG", "SET", "rdb-key-save-delay", "0"]],
    "CLIENT IMPORT-SOURCE": [["CONFIG", "SET", "import-mode", "no"]], "REPLICAOF": [["REPLICAOF", "NO", "ONE"]],
    "LATENCY GRAPH": [["CONFIG", "SET", "latency-monitor-threshold", "0"]],
    "OBJECT FREQ": [["CONFIG", "SET", "maxmemory-policy", "noeviction"]], "SLAVEOF": [["REPLICAOF", "NO", "ONE"]],
}
SETSLOT = {"IMPORTING": "DELSLOTS", "MIGRATING": "ADDSLOTS"}
# What another connection runs meanwhile.
RUNNING = {"SCRIPT KILL": ["EVAL", "while true do end", "0"], "FUNCTION KILL": ["FCALL", "endless", "0"]}
# Nothing else may be written in the background.
ALONE = ("BGREWRITEAOF", "BGSAVE", "SAVE")
