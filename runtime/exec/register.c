/* register.c - sw_register_script(). Apart from scripts.c, since it calls by name: a program without it doesn't link the table. */
#include "exec/handle.h"
#include "exec/scripts.h"

#include <string.h>

enum { SHA1_DIGITS = 40 };

sw_err sw_register_script(sw_handle *h, sw_bytes script, char sha1[41])
{
	sw_bytes load[3] = { sw_str("SCRIPT"), sw_str("LOAD"), script };
	sw_reply *reply = NULL;
	sw_bytes digits;
	sw_err err;

	if (!h)
		return SW_EINVAL;
	if (h->batch || !sha1)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_register_script: expected room for a SHA1, and no batch");
	err = sw_call(h, load, 3, &reply);
	digits = sw_reply_bytes(reply);
	if (!err && digits.len == SHA1_DIGITS) {
		memcpy(sha1, digits.data, SHA1_DIGITS);
		sha1[SHA1_DIGITS] = '\0';
		if (!swi_scripts_remember(h->client, script, sha1))
			err = swi_say(h, SW_ENOMEM, SW_ANSWERED, "out of memory");
	} else if (!err) {
		err = swi_say(h, SW_ESHAPE, SW_ANSWERED, "SCRIPT LOAD: expected a SHA1");
	}
	sw_reply_free(reply);
	return err;
}
