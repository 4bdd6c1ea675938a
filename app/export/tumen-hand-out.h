/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file.h"

G_BEGIN_DECLS

/** TUMEN_HAND_OUT_WIDE_PX: width of its picture for wide screens. */
#define TUMEN_HAND_OUT_WIDE_PX 960.0

GBytes  *tumen_hand_out_to_bytes (const TumenFigureSpec     *figure,
                                  const TumenFigureContent  *content,
                                  const TumenFigureFileSpec *file,
                                  GError                   **error);
GBytes  *tumen_hand_out_lesson_to_bytes (const TumenFigureSpec *spec,
                                         TumenLesson           *lesson,
                                         TumenLessonReader      reader,
                                         GError               **error);
gboolean tumen_hand_out_is_path (const char *path);

G_END_DECLS
