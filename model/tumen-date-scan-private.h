/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date-private.h"

G_BEGIN_DECLS

/* How far the reading of an EDTF text has come, and what was found to be wrong. */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       position;
  gsize       error_offset;
  GError     *error; /* owned until the reading ends */
} TumenScan;

gboolean tumen_scan_fail (TumenScan *self, gsize offset, int code, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
gboolean tumen_scan_fail_here (TumenScan *self, const char *expected);
gboolean tumen_scan_fail_too_far (TumenScan *self, gsize offset);

char           tumen_scan_peek (const TumenScan *self);
gboolean       tumen_scan_take (TumenScan *self, char character);
gboolean       tumen_scan_take_dots (TumenScan *self);
TumenQualifier tumen_scan_take_qualifier (TumenScan *self);
gboolean       tumen_scan_take_mask (TumenScan *self, char *mask, int n, const char *expected);
gboolean       tumen_scan_take_two_digits (TumenScan  *self,
                                           int         limit,
                                           int        *number,
                                           const char *expected);
gboolean       tumen_scan_take_number (TumenScan *self, gint64 *number, const char *expected);

gboolean tumen_scan_take_value (TumenScan *self, TumenDateValue *value);
gboolean tumen_scan_take_time (TumenScan *self, TumenDateValue *value);

G_END_DECLS
