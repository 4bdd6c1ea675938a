/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenFilterChip: one chosen value of a filter, as a button that takes it away. */
#define TUMEN_TYPE_FILTER_CHIP (tumen_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (TumenFilterChip, tumen_filter_chip, TUMEN, FILTER_CHIP, GtkButton)

GtkWidget  *tumen_filter_chip_new (TumenField  field,
                                   const char *id,
                                   const char *field_name,
                                   const char *name);
TumenField  tumen_filter_chip_get_field (TumenFilterChip *self);
const char *tumen_filter_chip_get_id (TumenFilterChip *self);

G_END_DECLS
