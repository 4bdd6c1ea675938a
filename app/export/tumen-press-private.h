/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-press.h"

G_BEGIN_DECLS

/** TumenPressRequest: one task of the thread. */
typedef struct
{
  TumenPressKind kind;
  TumenPressJob *job; /* (nullable) owned: only to compose */
  guint          page;
  double         scale;
  TumenPressFile file;
  char          *path; /* (nullable) owned: only to write */
  gboolean       replace;
} TumenPressRequest;

void tumen_press_request_free (gpointer data);

/** TumenPressRoom: what only the thread touches. */
typedef struct
{
  char          *path;    /* (nullable): the built-in library */
  GCancellable  *closing; /* the press is gone: nothing is worth while any more */
  TumenLibrary  *library;
  TumenTable    *table;
  TumenPressJob *job; /* (nullable): of which @figure is */
  TumenFigure   *figure;
  TumenLesson   *lesson;   /* (nullable): that @figure hands out */
  TumenText     *text;     /* (nullable) of the last figure, with what it shaped */
  int           *progress; /* per mille of what is written; shared, atomic */
} TumenPressRoom;

TumenPressRoom *tumen_press_room_new (const char *path, GCancellable *closing, int *progress);
void            tumen_press_room_free (TumenPressRoom *self);
void            tumen_press_room_do (TumenPressRoom *self, GTask *task);

G_END_DECLS
