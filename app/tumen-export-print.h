/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-press.h"

G_BEGIN_DECLS

/** Prints a figure through the dialog of the desktop; @path: of the library, or NULL: built-in;
 * @tiles: sheets of a poster, if they are used. */
void tumen_export_print (GtkWindow              *parent,
                         const char             *path,
                         const TumenPressJob    *job,
                         const TumenFigureTiles *tiles);

G_END_DECLS
