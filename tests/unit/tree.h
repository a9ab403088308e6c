/*
 * tree.h - reply trees for tests, from a notation that reads like one:
 *
 *	nil  true  42  -1  2.5  'bulk'  +'status'  -'error'  ='verbatim'  [array]  {key value}  ~[set]  >[push]
 *
 * Elements are separated by blanks. Inside '...' a backslash makes \n \r \0 \' \\.
 */
#ifndef TESTS_UNIT_TREE_H
#define TESTS_UNIT_TREE_H

#include "wire/reply.h"

/* A tree in `a`; aborts the test on bad notation. */
sw_reply *tree(struct swi_arena *a, const char *text);
/* One text of these bytes. */
sw_reply *tree_text(struct swi_arena *a, sw_reply_type type, const char *data, size_t len);

/* Memory for trees of a group of tests, and its fixtures. */
extern struct swi_arena tree_arena;
int tree_open(void **state);
int tree_free(void **state);
/* A tree there. */
#define R(text) tree(&tree_arena, text)

#endif
