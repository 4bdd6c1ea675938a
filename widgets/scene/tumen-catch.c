/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-brush-private.h"

static const cairo_user_data_key_t catcher_key;

/**
 * tumen_catcher_find:
 * @cr: a context
 *
 * Returns: (nullable) (transfer none): who takes its texts
 */
const TumenCatcher *
tumen_catcher_find (cairo_t *cr)
{
  return cairo_get_user_data (cr, &catcher_key);
}

/**
 * tumen_painter_catch_text:
 * @cr: a context
 * @func: (nullable) (scope notified): takes the texts; %NULL: they are shown again
 * @data: for @func
 *
 * From now on each text that any painter would show on @cr is handed to @func instead, at the
 * moment at which it would be shown, so that it may be written as text into a file. Halos are then
 * not drawn, and nothing is kept as a picture; the box under a text on paper stays, as a shape.
 */
void
tumen_painter_catch_text (cairo_t           *cr,
                          TumenPaintTextFunc func,
                          gpointer           data)
{
  TumenCatcher *catcher = NULL;

  g_return_if_fail (cr != NULL);

  if (func != NULL)
    {
      catcher = g_new (TumenCatcher, 1);
      *catcher = (TumenCatcher){ func, data };
    }
  cairo_set_user_data (cr, &catcher_key, catcher, g_free);
}
