/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"
#include "tumen-publication-days.h"

G_BEGIN_DECLS

/* For the whiskers of the selected event: (transfer none) (nullable). */
const TumenPublicationSpan *tumen_explorer_get_selected_publications (TumenExplorer *self,
                                                                      guint         *n_spans);

G_END_DECLS
