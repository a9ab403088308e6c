/*
 * diff_grammar.h - what the generator can say.
 *
 * A rule is a line of words. [x] stands there or not, (x|y) is one of them, {x} is there one to four times, and these stand for
 * random words, or parts of a word:
 *
 *	keys      %s string, %l list, %t set, %z sorted set, %y sorted set or set, %h hash, %x stream, %g places,
 *	          %p HyperLogLog, %o something to sort, %k any; now and then it is a key of another type; but
 *	          %q is always a sorted set of equal scores: the only kind that has bounds of bytes
 *	          %*l one to four keys, %#l the same behind their number, %=w as many %w as there were keys
 *	values    %v string, %e member or element, %f field, %N number or nearly, %d double, %w weight, %i stream ID,
 *	          %G longitude and latitude, %D distance, %L bound of bytes, %B bound of a score, %P pattern, %E script
 *	numbers   %n -3 to 9, %c 0 to 5, %b bit, %T a very short time to block in seconds
 *	times     %r seconds, %R milliseconds, %A seconds and %a milliseconds since 1970 of a far time
 *	many      %M more than 1,000 elements, %Z as many of scores and members, now and then; else a few
 */
#ifndef DIFF_GRAMMAR_H
#define DIFF_GRAMMAR_H

#include <stddef.h>

struct diff_rule {
	unsigned weight;
	unsigned how; /* enum diff_how */
	char family;  /* the letter of its keys */
	const char *text;
};

extern const struct diff_rule diff_rules[];
extern const size_t diff_n_rules;

#endif
