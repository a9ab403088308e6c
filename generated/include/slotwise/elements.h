/*
 * Generated from spec/commands.yaml by codegen/templates/elements.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Elements of lists: what a command takes several times, such as a key and its value. The bytes are
 * borrowed like any argument.
 */
#ifndef SLOTWISE_ELEMENTS_H
#define SLOTWISE_ELEMENTS_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One key and its value. */
struct sw_key_value {
	sw_bytes key;
	sw_bytes value;
};

/* One field and its value. */
struct sw_field_value {
	sw_bytes field;
	sw_bytes value;
};

/* One score and its member. */
struct sw_score_member {
	double score;
	sw_bytes member;
};

/* One encoding and its offset. */
struct sw_encoding_offset {
	sw_bytes encoding;
	sw_bytes offset;
};

/* One longitude and its latitude and its member. */
struct sw_longitude_latitude_member {
	double longitude;
	double latitude;
	sw_bytes member;
};

/* One longitude and its latitude. */
struct sw_longitude_latitude {
	double longitude;
	double latitude;
};

/* One parameter and its value. */
struct sw_parameter_value {
	sw_bytes parameter;
	sw_bytes value;
};

/* One name and its value. */
struct sw_name_value {
	sw_bytes name;
	sw_bytes value;
};

/* One start-slot and its end-slot. */
struct sw_start_slot_end_slot {
	int64_t start_slot;
	int64_t end_slot;
};

/* One option and its value. */
struct sw_option_value {
	sw_bytes option;
	sw_bytes value;
};

/* One key and its path and its value. */
struct sw_key_path_value {
	sw_bytes key;
	sw_bytes path;
	sw_bytes value;
};

/* One key and its timestamp and its value. */
struct sw_key_timestamp_value {
	sw_bytes key;
	sw_bytes timestamp;
	double value;
};

#ifdef __cplusplus
}
#endif

#endif
