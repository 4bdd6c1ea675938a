/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "judge.h"
#include "replay.h"

/* Imports any bytes as a data set: it is taken whole and is good, or refused in one sentence. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;
  guint n_faults;

  judge_write_scratch (data, size);
  library = tumen_library_import_data_set (judge_get_scratch_path (), &error);
  g_assert_true ((library == NULL) == (error != NULL));
  if (library == NULL)
    {
      judge_error (error);
      return 0;
    }
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  judge_library (library);
  return 0;
}
