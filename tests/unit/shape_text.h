/*
 * shape_text.h - what the accessors of <slotwise/shapes.h> say of a reply, in a loop over all its elements, as a line of text. It lives
 * until the next call. Replies within are written as reply_text() does.
 */
#ifndef SHAPE_TEXT_H
#define SHAPE_TEXT_H

#include <slotwise/core.h>

/* name=value name=value; " ... of N" behind them if the loop ends before pair N. */
const char *shape_pairs(const sw_reply *r);
/* member=score member=score */
const char *shape_scored(const sw_reply *r);
/* CURSOR NUMBER [last] ITEMS, or "no". */
const char *shape_page(const sw_reply *r);
/* ID FIELDS, "ID deleted", "ID " alone; behind an entry that was claimed its milliseconds and deliveries, 1500ms 3. */
const char *shape_entries(const sw_reply *r);
/* " (longitude latitude)" or " none" */
const char *shape_positions(const sw_reply *r);
/* member DISTANCEkm #HASH(longitude latitude) */
const char *shape_rows(const sw_reply *r);

#endif
