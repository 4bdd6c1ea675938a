/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/** LibraryFixture: a folder of its own, and in it the built-in library as a file. */
typedef struct
{
  char *folder;
  char *path;
} LibraryFixture;

void    library_fixture_set_up (LibraryFixture *self, gconstpointer data);
void    library_fixture_tear_down (LibraryFixture *self, gconstpointer data);
void    library_fixture_change (LibraryFixture *self, const char *sql);
GBytes *library_fixture_read (LibraryFixture *self);
void    library_fixture_write (LibraryFixture *self, gconstpointer bytes, gsize size);
char   *library_fixture_dup_listing (LibraryFixture *self);
char   *library_dump (TumenLibrary *library);

G_END_DECLS
