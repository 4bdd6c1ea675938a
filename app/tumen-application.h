/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUMEN_TYPE_APPLICATION (tumen_application_get_type ())
G_DECLARE_FINAL_TYPE (TumenApplication, tumen_application, TUMEN, APPLICATION, AdwApplication)

TumenApplication *tumen_application_new (void);
/* whether a file that was named at the start could not be opened */
gboolean tumen_application_has_failed (TumenApplication *self);
void     tumen_application_add_address (TumenApplication *self, const char *address);

G_END_DECLS
