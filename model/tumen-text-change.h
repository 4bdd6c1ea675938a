/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TumenTextChange: the bytes from @start on were @before, and are @after. */
typedef struct
{
  gsize start;
  char *before, *after;
} TumenTextChange;

void     tumen_text_change_init (TumenTextChange *self, const char *before, const char *after);
void     tumen_text_change_clear (TumenTextChange *self);
char    *tumen_text_change_do (const TumenTextChange *self, const char *text);
char    *tumen_text_change_undo (const TumenTextChange *self, const char *text);
gboolean tumen_text_change_is_nothing (const TumenTextChange *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenTextChange, tumen_text_change_clear)

G_END_DECLS
