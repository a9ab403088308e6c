# The flags of everything we compile ourselves. Warnings are on for everybody, errors only where SLOTWISE_WERROR says so.

function(slotwise_compile_options target)
	set_target_properties(${target} PROPERTIES
		C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
		C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
	target_compile_options(${target} PRIVATE
		-Wall -Wextra -Wpedantic -Wshadow -Wconversion
		-ffunction-sections -fdata-sections)
	target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
	if(APPLE)
		target_compile_definitions(${target} PRIVATE _DARWIN_C_SOURCE)
	endif()
	if(SLOTWISE_WERROR)
		target_compile_options(${target} PRIVATE -Werror)
	endif()
	if(SLOTWISE_SANITIZE)
		target_compile_options(${target} PRIVATE
			-fsanitize=${SLOTWISE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
	endif()
	slotwise_link_options(${target})
endfunction()

function(slotwise_link_options target)
	if(SLOTWISE_SANITIZE)
		get_target_property(type ${target} TYPE)
		if(NOT type STREQUAL OBJECT_LIBRARY)
			target_link_options(${target} PUBLIC -fsanitize=${SLOTWISE_SANITIZE})
		endif()
	endif()
endfunction()
