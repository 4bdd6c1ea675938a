/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "config.h"

#include "replay.h"
#include "tumen-figure-reader.h"
#include "tumen-recipe.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Reads any bytes as a figure, and as what a figure carries. */

static void
check_recipe (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenRecipe) recipe = tumen_recipe_parse (text, &error);
  g_autoptr (TumenRecipe) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;

  if (recipe == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (error->message[0] != '\0');
      return;
    }
  g_assert_no_error (error);
  written = tumen_recipe_to_text (recipe);
  again = tumen_recipe_parse (written, &error);
  g_assert_no_error (error);
  g_assert_true (tumen_view_state_equal (tumen_recipe_get_view (recipe),
                                         tumen_recipe_get_view (again)));
  written_again = tumen_recipe_to_text (again);
  g_assert_cmpstr (written, ==, written_again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autofree char *recipe = NULL;
  g_autoptr (GError) error = NULL;
  int file = memfd_create ("figure", MFD_CLOEXEC);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, data, size), ==, (ssize_t)size);
  recipe = tumen_figure_read_recipe_in (file, "figure", &error);
  close (file);
  g_assert_true ((recipe == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (recipe != NULL)
    check_recipe (recipe);
  check_recipe (text);
  return 0;
}
