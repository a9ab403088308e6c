# Hiredis::hiredis, Hiredis_VERSION, and Hiredis::ssl where it is new enough to have it. Works without pkg-config; CMAKE_PREFIX_PATH
# points to another hiredis than the system's. Headers are included as <hiredis/hiredis.h>.

find_path(Hiredis_INCLUDE_DIR NAMES hiredis/hiredis.h)
find_library(Hiredis_LIBRARY NAMES hiredis)
find_library(Hiredis_SSL_LIBRARY NAMES hiredis_ssl)
mark_as_advanced(Hiredis_INCLUDE_DIR Hiredis_LIBRARY Hiredis_SSL_LIBRARY)

if(Hiredis_INCLUDE_DIR)
	file(STRINGS ${Hiredis_INCLUDE_DIR}/hiredis/hiredis.h _lines REGEX "#define HIREDIS_(MAJOR|MINOR|PATCH) [0-9]+")
	string(REGEX MATCHALL "[0-9]+" Hiredis_VERSION "${_lines}")
	string(REPLACE ";" "." Hiredis_VERSION "${Hiredis_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hiredis
	REQUIRED_VARS Hiredis_LIBRARY Hiredis_INCLUDE_DIR
	VERSION_VAR Hiredis_VERSION
	REASON_FAILURE_MESSAGE "install libhiredis-dev (hiredis-devel, hiredis) or set CMAKE_PREFIX_PATH")

if(Hiredis_FOUND AND NOT TARGET Hiredis::hiredis)
	add_library(Hiredis::hiredis UNKNOWN IMPORTED)
	set_target_properties(Hiredis::hiredis PROPERTIES
		IMPORTED_LOCATION ${Hiredis_LIBRARY}
		INTERFACE_INCLUDE_DIRECTORIES ${Hiredis_INCLUDE_DIR})
	if(Hiredis_SSL_LIBRARY AND EXISTS ${Hiredis_INCLUDE_DIR}/hiredis/hiredis_ssl.h)
		add_library(Hiredis::ssl UNKNOWN IMPORTED)
		set_target_properties(Hiredis::ssl PROPERTIES
			IMPORTED_LOCATION ${Hiredis_SSL_LIBRARY}
			INTERFACE_LINK_LIBRARIES Hiredis::hiredis)
	endif()
endif()
