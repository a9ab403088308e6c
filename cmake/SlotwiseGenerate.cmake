# slotwise_generate(TARGET [PROFILE FILE] [COMMANDS FILE…])
#
# A static library TARGET with a table and typed calls of your own: the spec that slotwise was installed with, changed by the
# overlay PROFILE, with the commands of the COMMANDS files added (a module's). Link it instead of slotwise::slotwise; it brings the
# runtime with it. The files are described in README.md beside the installed spec. Generated at configure time, and again when a file changes; needs
# Python 3.9 with jinja2 and PyYAML, which the generator looks for.

function(slotwise_generate target)
	cmake_parse_arguments(PARSE_ARGV 1 arg "" "PROFILE" "COMMANDS")
	if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
		message(FATAL_ERROR "slotwise_generate: expected TARGET [PROFILE FILE] [COMMANDS FILE…], "
			"got: ${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
	endif()
	set(out ${CMAKE_CURRENT_BINARY_DIR}/${target})
	set(options "")
	if(arg_PROFILE)
		get_filename_component(file ${arg_PROFILE} ABSOLUTE)
		list(APPEND options --profile ${file})
		set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
	endif()
	foreach(name ${arg_COMMANDS})
		get_filename_component(file ${name} ABSOLUTE)
		list(APPEND options --commands ${file})
		set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
	endforeach()
	execute_process(
		COMMAND ${slotwise_SHARE}/codegen/run generate
			--spec ${slotwise_SHARE}/spec/commands.yaml --out ${out} ${options}
		RESULT_VARIABLE result OUTPUT_QUIET)
	if(NOT result EQUAL 0)
		message(FATAL_ERROR "slotwise_generate: ${target} was not generated (${result})")
	endif()

	file(GLOB sources ${out}/src/*.c)
	add_library(${target} STATIC ${sources})
	set_target_properties(${target} PROPERTIES
		C_STANDARD 11 C_STANDARD_REQUIRED ON C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
	# Before slotwise's own, whose headers of the same names these replace.
	target_include_directories(${target} BEFORE PUBLIC ${out}/include PRIVATE ${slotwise_SHARE}/stub)
	target_link_libraries(${target} PUBLIC slotwise::slotwise_static)
endfunction()
