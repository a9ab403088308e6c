# Sets SLOTWISE_GENERATED: generated/ as committed, or, with SLOTWISE_PROFILE, a fresh one in the build tree.

set(SLOTWISE_GENERATED ${CMAKE_CURRENT_SOURCE_DIR}/generated)

if(SLOTWISE_PROFILE)
	set(SLOTWISE_GENERATED ${CMAKE_CURRENT_BINARY_DIR}/generated)
	file(GLOB_RECURSE inputs CONFIGURE_DEPENDS
		${CMAKE_CURRENT_SOURCE_DIR}/spec/*.yaml
		${CMAKE_CURRENT_SOURCE_DIR}/codegen/*.py
		${CMAKE_CURRENT_SOURCE_DIR}/codegen/*.jinja*)
	set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${inputs})
	execute_process(
		COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/codegen/run generate
			--profile ${SLOTWISE_PROFILE} --out ${SLOTWISE_GENERATED}
		WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
		RESULT_VARIABLE result)
	if(NOT result EQUAL 0)
		message(FATAL_ERROR "profile '${SLOTWISE_PROFILE}': the generator failed (${result})")
	endif()
endif()
