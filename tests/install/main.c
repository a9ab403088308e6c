/* Prints what the library computes without a server. */
#include <slotwise/slotwise.h>
#include <stdio.h>

int main(void)
{
	printf("slotwise %s: foo is in slot %u\n", sw_library_version(),
	       (unsigned)sw_slot_of(sw_str("foo")));
	return 0;
}
