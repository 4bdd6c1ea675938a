/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-help-page.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"

#define MARK_WIDTH 40

/** Sample: a mark of the canvas, and what it says. */
typedef struct
{
  int         mark; /* of an enumeration */
  const char *words;
} Sample;

static const Sample certainties[] = {
  { TUMEN_CERTAINTY_STATED, N_ ("Full: the source names the day.") },
  { TUMEN_CERTAINTY_WORKED_OUT,
    N_ ("With a core: the day was worked out from the text, such as “on Wednesday”. The panel says "
        "how.") },
  { TUMEN_CERTAINTY_OTHER_PAGES,
    N_ ("Cored with dashed edges: the articles leave the day open, other pages give it. The panel "
        "lists them.") },
  { TUMEN_CERTAINTY_NOT_KNOWN,
    N_ ("Hollow: the day is not known. The bar covers every day that is possible, a whole month or "
        "year if need be.") },
  { TUMEN_CERTAINTY_APPROXIMATE,
    N_ ("Spindle: about that day. It is as long as the margin that the panel states.") },
  { TUMEN_CERTAINTY_OPEN,
    N_ ("Wedge or arrow: the start or the end is not stated. An arrow ends at the last report and "
        "is never drawn until today.") },
  { TUMEN_CERTAINTY_EXPECTED,
    N_ ("Dotted, with a question mark: announced, expected or rumoured. No excerpt says that it "
        "took place.") },
  { TUMEN_CERTAINTY_UNDATED,
    N_ ("Undated: not on the canvas, but counted, and listed by the button over it.") },
};

static const Sample agreements[] = {
  { TUMEN_AGREEMENT_SEVERAL, N_ ("Each dot after a date is an excerpt. A full dot is a voice that "
                                 "was not counted yet.") },
  { TUMEN_AGREEMENT_REPEATED,
    N_ ("A ring is the same voice again, such as one report of KCNA in two articles. A full dot "
        "and a ring are one voice, not two.") },
  { TUMEN_AGREEMENT_DENIED, N_ ("A cross is a voice that denies it.") },
  { TUMEN_AGREEMENT_DISAGREE,
    N_ ("Sources disagree on the date or on the fact. Ticks under the event show the other dates "
        "while it is selected, or always with “Show claims of dates” in the menu.") },
};

static void
append_heading (GtkWidget  *page,
                const char *words)
{
  GtkWidget *heading = tumen_panel_label_new_heading (words, "tumen-help-heading", 2);

  gtk_box_append (GTK_BOX (page), heading);
}

static void
append_text (GtkWidget  *page,
             const char *words)
{
  gtk_box_append (GTK_BOX (page), tumen_panel_label_new (words, NULL));
}

static void
append_samples (GtkWidget    *page,
                const Sample *samples,
                guint         n_samples,
                gboolean      of_dates)
{
  for (guint i = 0; i < n_samples; i++)
    {
      GtkWidget *mark = of_dates
                          ? tumen_key_mark_new_certainty ((TumenCertainty)samples[i].mark)
                          : tumen_key_mark_new_agreement ((TumenAgreement)samples[i].mark);

      tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_widget_set_margin_top (mark, 3);
      gtk_box_append (GTK_BOX (page),
                      tumen_panel_line_new (mark,
                                            tumen_panel_label_new (_ (samples[i].words), NULL),
                                            12));
    }
}

static void
append_dates (GtkWidget *page)
{
  append_heading (page, _ ("How dates are drawn"));
  append_text (page,
               _ ("The shape tells what kind of event it is. Its ink tells whether the day is "
                  "known, and how. What lies beside it tells where the true time may be: the "
                  "width of a mark is the width of what is known."));
  append_samples (page, certainties, G_N_ELEMENTS (certainties), TRUE);
}

static void
append_voices (GtkWidget *page)
{
  append_heading (page, _ ("What a voice is"));
  append_text (page,
               _ ("A voice is who says it, not the outlet that prints it. The own words of an "
                  "article are one voice, and articles that print the same agency text share "
                  "it. Voices are counted, so that one statement in many outlets never looks "
                  "like confirmation."));
  append_samples (page, agreements, G_N_ELEMENTS (agreements), FALSE);
  append_text (page, _ ("“Where sources agree and disagree”, in the main menu, lists them all with "
                        "the notes of the editors."));
}

static void
append_readings (GtkWidget *page)
{
  append_heading (page, _ ("What strict means"));
  append_text (page, _ ("The editors’ dates also use pages that are cited, not quoted. The strict "
                        "reading, “Only what the articles say”, shows no date that the articles do "
                        "not support; some events become less exact then, and some undated."));
  append_heading (page, _ ("As known on a day"));
  append_text (page, _ ("This shows what a reader could know then: only articles that had been "
                        "published for certain, with the dates that followed from them. It always "
                        "uses the strict reading."));
}

static void
append_finding (GtkWidget *page)
{
  append_heading (page, _ ("Filters and search"));
  append_text (page,
               _ ("Filters hide events; the rows of the left pane are the key and the filters "
                  "in one, and each number tells how many events a click would leave. Search "
                  "hides nothing: what does not match turns faint."));
  append_heading (page, _ ("Nothing is hidden silently"));
  append_text (page, _ ("The line under the canvas always adds up. Each of its numbers is a link "
                        "that lists those events: drawn, in chips, outside of the view, undated, "
                        "hidden by filters."));
  append_heading (page, _ ("The wider record"));
  append_text (page, _ ("A second collection holds facts that are cited, not quoted: no excerpt in "
                        "this library supports them. It is off at the start. Its marks are "
                        "smaller and stand in brackets, what lasted is a thinner bar, and the "
                        "panel names the pages."));
}

static void
append_presenting (GtkWidget *page)
{
  append_heading (page, _ ("Presenting a story"));
  append_text (page, _ ("F5 shows a story full screen, stop by stop. Right, Space, Page Down, a "
                        "click or a clicker reveals what is covered, and then goes on; Left and "
                        "Page Up go back. Esc leaves."));
  append_text (page, _ ("B or a full stop makes the screen black, W white, S dims all but the "
                        "place of the pointer. L changes between light and dark, + and − change "
                        "the size of the text."));
  append_text (page, _ ("Where the class is asked when something was, point at the axis. Cards are "
                        "dragged into their order, or chosen by a digit and moved with Shift and "
                        "the arrow keys."));
  append_text (page, _ ("For a question from the floor, E, the wheel, a drag or Ctrl+F bring the "
                        "live timeline: all can be moved, searched and filtered as always, and the "
                        "story waits. Ctrl+D keeps what is selected as the next step. Home, Page "
                        "Up, Page Down or the button lead back."));
}

GtkWidget *
tumen_help_page_new (void)
{
  GtkWidget *page = tumen_panel_box_new (10, "tumen-help");

  append_dates (page);
  append_voices (page);
  append_readings (page);
  append_finding (page);
  append_presenting (page);
  return page;
}
