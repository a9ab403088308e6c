#include "wire/reader.h"

#include "wire/resp.h"

#include <hiredis/hiredis.h>
#include <stdio.h>

/* A buffer that has held more than this is given back when the connection is idle. */
#define BUFFER_KEPT ((size_t)128 * 1024)

#define FEED_BYTES ((size_t)2 * 1024)

#define STRING_OF(x) #x
#define STRING(x)    STRING_OF(x)
#define VERSION      STRING(HIREDIS_MAJOR) "." STRING(HIREDIS_MINOR) "." STRING(HIREDIS_PATCH)

#if HIREDIS_MAJOR >= 1
typedef size_t elements_t;
#else
typedef int elements_t;
#endif

const char *swi_hiredis_version(void)
{
	return VERSION;
}

bool swi_reader_knows_resp3(void)
{
	return HIREDIS_MAJOR >= 1;
}

/* ---- hiredis' reply functions ------------------------------------------------------------- */

/* Any address but NULL, which means out of memory to hiredis. */
static void *dropped(struct swi_reader *r)
{
	return r;
}

static bool count(struct swi_reader *r, uint64_t bytes)
{
	r->reply_bytes += bytes;
	if (r->max_reply_bytes && r->reply_bytes > r->max_reply_bytes)
		r->too_large = true;
	return !r->too_large;
}

/* The node of a task: its place below its parent, or a new one at the top. */
static sw_reply *place(const redisReadTask *task, sw_reply_type type)
{
	struct swi_reader *r = task->privdata;
	sw_reply *node;

	if (task->parent)
		node = &((sw_reply *)task->parent->obj)->u.nodes[task->idx];
	else
		node = swi_arena_alloc(r->arena, sizeof(*node));
	if (node) {
		node->type = (uint8_t)type;
		node->owned = 0;
		node->len = 0;
	}
	return node;
}

static sw_reply_type type_of(const redisReadTask *task)
{
	switch (task->type) {
	case REDIS_REPLY_STATUS:
		return SW_REPLY_STATUS;
	case REDIS_REPLY_ERROR:
		return SW_REPLY_ERROR;
	case REDIS_REPLY_ARRAY:
		return SW_REPLY_ARRAY;
#if HIREDIS_MAJOR >= 1
	case REDIS_REPLY_MAP:
	case REDIS_REPLY_ATTR:
		return SW_REPLY_MAP;
	case REDIS_REPLY_SET:
		return SW_REPLY_SET;
	case REDIS_REPLY_PUSH:
		return SW_REPLY_PUSH;
	case REDIS_REPLY_BIGNUM:
		return SW_REPLY_BIGNUM;
	case REDIS_REPLY_VERB:
		return SW_REPLY_VERBATIM;
#endif
	default:
		return SW_REPLY_BULK;
	}
}

static void *create_string(const redisReadTask *task, char *data, size_t len)
{
	struct swi_reader *r = task->privdata;
	sw_reply_type type = type_of(task);
	sw_reply *node;

	if (type == SW_REPLY_VERBATIM && len >= 4) { /* "txt:" */
		data += 4;
		len -= 4;
	}
	if (!count(r, len))
		return NULL;
	if (!r->arena)
		return dropped(r);
	node = place(task, type);
	return node && swi_reply_set_text(r->arena, node, type, data, len) ? node : NULL;
}

static bool deep(const redisReadTask *task)
{
	int depth = 1;

	for (; task->parent; task = task->parent)
		depth++;
	return depth > SWI_READER_MAX_DEPTH;
}

/* The nodes stay as malloc() gave them: each is filled before anybody sees the tree. */
static void *create_array(const redisReadTask *task, elements_t elements)
{
	struct swi_reader *r = task->privdata;
	uint64_t bytes = (uint64_t)elements * sizeof(sw_reply);
	sw_reply *node;

#if HIREDIS_MAJOR >= 1
	if (!task->parent && (task->type == REDIS_REPLY_PUSH || task->type == REDIS_REPLY_ATTR))
		r->begun_aside = true;
#endif
	r->too_deep = deep(task);
	if (r->too_deep || (uint64_t)elements > SIZE_MAX / sizeof(sw_reply) || !count(r, bytes))
		return NULL;
	if (!r->arena)
		return dropped(r);
	node = place(task, type_of(task));
	if (!node)
		return NULL;
	node->len = (size_t)elements;
	node->u.nodes = elements ? swi_arena_alloc(r->arena, (size_t)bytes) : NULL;
	return node->u.nodes || !elements ? node : NULL;
}

static void *create_integer(const redisReadTask *task, long long value)
{
	struct swi_reader *r = task->privdata;
	sw_reply *node;

	if (!r->arena)
		return dropped(r);
	node = place(task, SW_REPLY_INTEGER);
	if (node)
		node->u.integer = value;
	return node;
}

static void *create_nil(const redisReadTask *task)
{
	struct swi_reader *r = task->privdata;

	return r->arena ? (void *)place(task, SW_REPLY_NIL) : dropped(r);
}

static void free_nothing(void *node)
{
	(void)node;
}

#if HIREDIS_MAJOR >= 1
/* hiredis' own value hangs on the program's locale; the text doesn't. */
static void *create_double(const redisReadTask *task, double value, char *text, size_t len)
{
	struct swi_reader *r = task->privdata;
	sw_reply *node;

	if (!r->arena)
		return dropped(r);
	node = place(task, SW_REPLY_DOUBLE);
	if (node && !swi_parse_double(text, len, &node->u.number))
		node->u.number = value;
	return node;
}

static void *create_bool(const redisReadTask *task, int value)
{
	struct swi_reader *r = task->privdata;
	sw_reply *node;

	if (!r->arena)
		return dropped(r);
	node = place(task, SW_REPLY_BOOL);
	if (node)
		node->u.integer = value != 0;
	return node;
}
#endif

static redisReplyObjectFunctions functions = {
	.createString = create_string,
	.createArray = create_array,
	.createInteger = create_integer,
	.createNil = create_nil,
#if HIREDIS_MAJOR >= 1
	.createDouble = create_double,
	.createBool = create_bool,
#endif
	.freeObject = free_nothing,
};

/* ---- the reader --------------------------------------------------------------------------- */

static redisReader *hiredis_new(struct swi_reader *r)
{
	redisReader *h = redisReaderCreateWithFunctions(&functions);

	if (!h)
		return NULL;
	h->privdata = r;
	/* Its own shrinking works against large pieces, and 0.14 aborts there without memory. */
	h->maxbuf = 0;
	return h;
}

bool swi_reader_init(struct swi_reader *r)
{
	memset(r, 0, sizeof(*r));
	r->hiredis = hiredis_new(r);
	return r->hiredis;
}

void swi_reader_free(struct swi_reader *r)
{
	if (r->hiredis)
		redisReaderFree(r->hiredis);
	r->hiredis = NULL;
}

static const redisReadTask *task_at(const redisReader *h, int i)
{
#if HIREDIS_MAJOR >= 1
	return h->task[i];
#else
	return &h->rstack[i];
#endif
}

/* hiredis starts a task before it knows of a first byte; that is no reply yet. */
bool swi_reader_buffers(const struct swi_reader *r)
{
	const redisReader *h = r->hiredis;

	if (h->len > h->pos)
		return true;
	return h->ridx > 0 || (h->ridx == 0 && task_at(h, 0)->type >= 0);
}

bool swi_reader_in_reply(const struct swi_reader *r)
{
	return r->text_left || swi_reader_buffers(r);
}

/* After a large reply: a new reader has a small buffer. Without memory the old one stays. */
static void shrink(struct swi_reader *r)
{
	redisReader *small = hiredis_new(r);

	if (!small)
		return;
	redisReaderFree(r->hiredis);
	r->hiredis = small;
	r->peak_bytes = 0;
}

static enum swi_read fail(struct swi_reader *r)
{
	const redisReader *h = r->hiredis;

	if (r->too_large)
		snprintf(r->error, sizeof(r->error),
			 "a reply is larger than the limit of %llu bytes",
			 (unsigned long long)r->max_reply_bytes);
	else if (r->too_deep)
		snprintf(r->error, sizeof(r->error), "a reply is nested deeper than %d arrays",
			 SWI_READER_MAX_DEPTH);
	else if (h->err == REDIS_ERR_OOM)
		snprintf(r->error, sizeof(r->error), "out of memory while a reply was read");
	else if (strstr(h->errstr, "depth"))
		snprintf(r->error, sizeof(r->error),
			 "a reply is nested too deeply for hiredis " VERSION ": %s", h->errstr);
	else
		snprintf(r->error, sizeof(r->error), "broken RESP: %s", h->errstr);
	r->no_memory = h->err == REDIS_ERR_OOM && !r->too_large && !r->too_deep;
	return SWI_READ_ERROR;
}

bool swi_reader_feed(struct swi_reader *r, const char *data, size_t len)
{
	if (r->too_large)
		return false;
	if (r->peak_bytes > BUFFER_KEPT && !swi_reader_in_reply(r))
		shrink(r);
	if (redisReaderFeed(r->hiredis, data, len) != REDIS_OK) {
		fail(r);
		return false;
	}
	if (r->hiredis->len > r->peak_bytes)
		r->peak_bytes = r->hiredis->len;
	return true;
}

/* Bytes that the bulk string announces whose begin waits in the buffer, else 0. */
static uint64_t announced(const redisReader *h)
{
	const char *from = h->buf + h->pos;
	const char *end = h->ridx >= 0 ? memchr(from, '\r', h->len - h->pos) : NULL;
	int64_t bytes = 0;

	if (!end || task_at(h, h->ridx)->type != REDIS_REPLY_STRING) /* an integer is no length */
		return 0;
	return swi_parse_i64(from, (size_t)(end - from), &bytes) && bytes > 0 ? (uint64_t)bytes : 0;
}

/* hiredis moves the rest of its buffer down each time it has parsed 1,024 bytes: not too much at once. */
size_t swi_reader_appetite(const struct swi_reader *r, const char *data, size_t len)
{
	const redisReader *h = r->hiredis;
	const char *line_end;
	uint64_t text, waiting = h->len - h->pos;

	if (len > FEED_BYTES)
		len = FEED_BYTES;
	if (h->ridx != 0 || waiting == 0)
		return len;
	line_end = memchr(h->buf + h->pos, '\n', waiting);
	if (!line_end) {
		line_end = memchr(data, '\n', len);
		return line_end ? (size_t)(line_end + 1 - data) : len;
	}
	text = announced(h) + 2 + (size_t)(line_end + 1 - (h->buf + h->pos));
	return text > waiting && text - waiting < len ? (size_t)(text - waiting) : len;
}

/* Not to wait, and to buffer, until a reply that is too large has come in full. */
static bool will_be_too_large(struct swi_reader *r)
{
	uint64_t waiting = r->hiredis->len - r->hiredis->pos, bulk;

	if (!r->max_reply_bytes || waiting == 0)
		return false;
	bulk = announced(r->hiredis);
	r->too_large = r->reply_bytes + (bulk > waiting ? bulk : waiting) > r->max_reply_bytes;
	return r->too_large;
}

enum swi_read swi_reader_next(struct swi_reader *r, sw_reply **out)
{
	void *reply = NULL;

	*out = NULL;
	if (r->too_large || redisReaderGetReply(r->hiredis, &reply) != REDIS_OK)
		return fail(r);
	if (!reply)
		return will_be_too_large(r) ? fail(r) : SWI_READ_MORE;
	*out = r->arena ? reply : NULL;
	r->reply_bytes = 0;
	r->aside = r->begun_aside;
	r->begun_aside = false;
	return SWI_READ_REPLY;
}
