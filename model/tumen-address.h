/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TUMEN_ADDRESS_MAX_LENGTH: longest address that is read, in bytes. */
#define TUMEN_ADDRESS_MAX_LENGTH 100000

#define TUMEN_ADDRESS_ERROR (tumen_address_error_quark ())

typedef enum {
  TUMEN_ADDRESS_ERROR_TOO_LONG,
  TUMEN_ADDRESS_ERROR_SYNTAX,  /* not an address of ours, or not whole */
  TUMEN_ADDRESS_ERROR_VIEW,    /* the view that it holds cannot be read */
  TUMEN_ADDRESS_ERROR_LIBRARY, /* of another library */
  TUMEN_ADDRESS_ERROR_EVENT    /* that the library does not have */
} TumenAddressError;

GQuark tumen_address_error_quark (void);

typedef enum {
  TUMEN_ADDRESS_VIEW,
  TUMEN_ADDRESS_EVENT
} TumenAddressType;

/**
 * TumenAddress:
 *
 * Where a view or an event can be found again: “tumen:LIBRARY/view?PAIRS” or
 * “tumen:LIBRARY/event/ID”. LIBRARY is the document id of a library, PAIRS the text of a view
 * state. ASCII without spaces; anything else is percent-encoded.
 */
typedef struct
{
  TumenAddressType type;
  char            *library;
  TumenViewState   view;  /* of VIEW */
  char            *event; /* of EVENT, else NULL */
} TumenAddress;

void     tumen_address_clear (TumenAddress *self);
gboolean tumen_address_parse (const char *text, TumenAddress *self, GError **error);
gboolean tumen_address_check (const TumenAddress *self, TumenLibrary *library, GError **error);
gboolean tumen_address_is_one (const char *text);
char    *tumen_address_of_view (const char *library, const TumenViewState *view);
char    *tumen_address_of_event (const char *library, const char *event);

G_END_DECLS
