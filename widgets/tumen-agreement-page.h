/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenAgreementPage:
 *
 * Where the sources of a library disagree and where they support each other: every conflict and
 * every corroboration, with its note and the ways to its events and excerpts. ::event-chosen
 * (excerpt id or %NULL) is emitted when one of them has been selected.
 */
#define TUMEN_TYPE_AGREEMENT_PAGE (tumen_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (TumenAgreementPage, tumen_agreement_page, TUMEN, AGREEMENT_PAGE, GtkWidget)

GtkWidget *tumen_agreement_page_new (TumenExplorer *explorer);

G_END_DECLS
