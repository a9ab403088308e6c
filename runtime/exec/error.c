#include <slotwise/core.h>

#ifndef SWI_VERSION
#define SWI_VERSION "0.1.0"
#endif

const char *sw_err_name(sw_err err)
{
	switch (err) {
#define NAME(name, number, text) \
	case name: \
		return #name;
		SW_ERR_MAP(NAME)
#undef NAME
	}
	return "SW_E?";
}

const char *sw_err_text(sw_err err)
{
	switch (err) {
#define TEXT(name, number, text) \
	case name: \
		return text;
		SW_ERR_MAP(TEXT)
#undef TEXT
	}
	return "unknown error";
}

const char *sw_library_version(void)
{
	return SWI_VERSION;
}
