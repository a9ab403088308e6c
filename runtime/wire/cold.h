/* cold.h - marks for what is not the usual way, so that this stays short: its caller saves no registers for it. */
#ifndef SWI_WIRE_COLD_H
#define SWI_WIRE_COLD_H

#define SWI_APART __attribute__((noinline))
/* ... and seldom: laid apart from the rest, small rather than fast. */
#define SWI_COLD __attribute__((noinline, cold))

#endif
