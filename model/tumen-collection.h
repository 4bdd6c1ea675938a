/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-language.h"

G_BEGIN_DECLS

#define TUMEN_TYPE_COLLECTION (tumen_collection_get_type ())
G_DECLARE_FINAL_TYPE (TumenCollection, tumen_collection, TUMEN, COLLECTION, GObject)

const char *tumen_collection_get_id (TumenCollection *self);
const char *tumen_collection_get_name (TumenCollection *self, TumenLanguage language);
/* (nullable) */
const char *tumen_collection_get_description (TumenCollection *self, TumenLanguage language);
gboolean    tumen_collection_is_off_at_start (TumenCollection *self);

G_END_DECLS
