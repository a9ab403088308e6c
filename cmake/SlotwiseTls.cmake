# SLOTWISE_HAVE_TLS and summary_tls. AUTO keeps libssl out where hiredis is of the generation that has no TLS either; ON needs
# OpenSSL only, for runtime/wire/tls.c drives it by itself.

if(NOT SLOTWISE_TLS MATCHES "^(AUTO|ON|OFF)$")
	message(FATAL_ERROR "SLOTWISE_TLS is '${SLOTWISE_TLS}'; expected AUTO, ON or OFF")
endif()

set(SLOTWISE_HAVE_TLS FALSE)
if(SLOTWISE_TLS STREQUAL "OFF")
	set(summary_tls "built without TLS (SLOTWISE_TLS=OFF)")
elseif(SLOTWISE_TLS STREQUAL "AUTO" AND Hiredis_VERSION VERSION_LESS 1.0)
	set(summary_tls "built without TLS (hiredis ${Hiredis_VERSION} is older than 1.0; SLOTWISE_TLS=ON needs OpenSSL only)")
else()
	find_package(OpenSSL 1.1.1)
	if(OPENSSL_FOUND)
		set(SLOTWISE_HAVE_TLS TRUE)
		set(summary_tls "built in (OpenSSL ${OPENSSL_VERSION})")
	elseif(SLOTWISE_TLS STREQUAL "ON")
		message(FATAL_ERROR "SLOTWISE_TLS=ON: OpenSSL 1.1.1 or newer is not found; install libssl-dev (openssl-devel)")
	else()
		set(summary_tls "built without TLS (OpenSSL not found: install libssl-dev)")
	endif()
endif()
