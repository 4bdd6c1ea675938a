/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenAgreementAbouts:
 *
 * What conflicts are about, as a line of toggle buttons with their numbers: one of them chooses
 * what is listed. Emits "changed" when another one was chosen.
 */
#define TUMEN_TYPE_AGREEMENT_ABOUTS (tumen_agreement_abouts_get_type ())
G_DECLARE_FINAL_TYPE (TumenAgreementAbouts,
                      tumen_agreement_abouts,
                      TUMEN,
                      AGREEMENT_ABOUTS,
                      GtkWidget)

/* Kinds of what sources differ about, in the order of the buttons. */
typedef enum {
  TUMEN_ABOUT_DATE,
  TUMEN_ABOUT_NUMBER,
  TUMEN_ABOUT_FACT, /* whatever has no kind of its own */
  TUMEN_ABOUT_WORDING,
  TUMEN_ABOUT_TITLE,
  TUMEN_ABOUT_NAME
} TumenAbout;
#define TUMEN_N_ABOUTS  6
#define TUMEN_ABOUT_ALL TUMEN_N_ABOUTS

GtkWidget  *tumen_agreement_abouts_new (void);
void        tumen_agreement_abouts_set_counts (TumenAgreementAbouts *self,
                                               const guint          *counts);
guint       tumen_agreement_abouts_get_chosen (TumenAgreementAbouts *self);
TumenAbout  tumen_agreement_about_parse (const char *about);
const char *tumen_agreement_about_get_name (TumenAbout about);

G_END_DECLS
