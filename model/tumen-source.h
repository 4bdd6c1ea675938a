/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-date.h"
#include "tumen-vocabulary.h"

G_BEGIN_DECLS

#define TUMEN_TYPE_SOURCE (tumen_source_get_type ())
G_DECLARE_FINAL_TYPE (TumenSource, tumen_source, TUMEN, SOURCE, GObject)

/** TumenPublication: when a source was published, in one reading. Owned by the source. */
typedef struct
{
  char      *edtf; /* (nullable) if not known */
  TumenDate  date;
  TumenBasis basis;
  int        margin_days;                  /* 0 if none */
  char      *reasoning[TUMEN_N_LANGUAGES]; /* (nullable) */
} TumenPublication;

const char *tumen_source_get_id (TumenSource *self);
/* "Article 1" */
const char *tumen_source_get_name (TumenSource *self, TumenLanguage language);
const char *tumen_source_get_file_name (TumenSource *self);
const char *tumen_source_get_headline (TumenSource *self);
const char *tumen_source_get_dateline (TumenSource *self);
/* (nullable) if not named */
const char             *tumen_source_get_outlet (TumenSource *self, TumenLanguage language);
const char             *tumen_source_get_outlet_reasoning (TumenSource  *self,
                                                           TumenLanguage language);
const char             *tumen_source_get_agency (TumenSource *self, TumenLanguage language);
const char             *tumen_source_get_language (TumenSource *self);
const char             *tumen_source_get_address (TumenSource *self);
const char             *tumen_source_get_lead_address (TumenSource *self);
const char             *tumen_source_get_lead_publisher (TumenSource  *self,
                                                         TumenLanguage language);
const char             *tumen_source_get_licence_note (TumenSource *self, TumenLanguage language);
const char             *tumen_source_get_sha256 (TumenSource *self);
const char             *tumen_source_get_rendering_group (TumenSource *self);
const char             *tumen_source_get_rendering_note (TumenSource *self, TumenLanguage language);
const TumenPublication *tumen_source_get_publication (TumenSource *self, TumenReading reading);

G_END_DECLS
