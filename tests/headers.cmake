# The public headers, each alone and with the strictest flags, as C11 and, where there is a C++ compiler, as C++11 and C++17.

include(CheckLanguage)
check_language(CXX)
set(header_languages C11)
if(CMAKE_CXX_COMPILER)
	enable_language(CXX)
	list(APPEND header_languages CXX11 CXX17)
else()
	message(STATUS "tests: headers are not compiled as C++: no C++ compiler found")
endif()

set(header_flags -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)

foreach(root ${public_roots})
	file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${root} ${root}/slotwise/*.h)
	list(APPEND public_headers ${headers})
endforeach()

foreach(language ${header_languages})
	string(REGEX REPLACE "[0-9]+$" "" lang ${language})
	string(REGEX MATCH "[0-9]+$" standard ${language})
	set(suffix c)
	if(lang STREQUAL CXX)
		set(suffix cpp)
	endif()
	set(sources "")
	foreach(header ${public_headers})
		get_filename_component(name ${header} NAME_WE)
		set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${language}/${name}.${suffix})
		# Twice, so that a missing include guard shows.
		file(GENERATE OUTPUT ${source} CONTENT
			"#include <${header}>\n#include <${header}>\nextern int sw_header_${name};\nint sw_header_${name};\n")
		list(APPEND sources ${source})
	endforeach()
	add_library(headers_${language} OBJECT ${sources})
	foreach(root ${public_roots})
		target_include_directories(headers_${language} PRIVATE ${root})
	endforeach()
	target_compile_options(headers_${language} PRIVATE ${header_flags})
	set_target_properties(headers_${language} PROPERTIES
		${lang}_STANDARD ${standard} ${lang}_STANDARD_REQUIRED ON ${lang}_EXTENSIONS OFF)
endforeach()
