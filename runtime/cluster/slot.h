/*
 * slot.h - key -> slot: CRC16 (XMODEM: polynomial 0x1021, initial 0) of the key or of its hash tag, modulo 16384;
 * cluster specification, "Key distribution model" and "Hash tags".
 */
#ifndef SWI_CLUSTER_SLOT_H
#define SWI_CLUSTER_SLOT_H

#include <stddef.h>
#include <stdint.h>

#define SWI_SLOTS 16384

uint16_t swi_crc16(const char *data, size_t len);
uint16_t swi_slot(const char *key, size_t len);

/* Writes a short hash tag (digits, no braces, NUL-terminated, < 8 bytes) whose slot is `slot`. */
void swi_slot_tag(uint16_t slot, char out[8]);

#endif
