/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenPanelContext: from what the parts of the side panel are made. A value; all is borrowed. */
typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenReading  reading;
  TumenLanguage language; /* of texts and dates; words of the interface follow the locale */
} TumenPanelContext;

G_END_DECLS
