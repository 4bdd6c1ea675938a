/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-private.h"

#include "tumen-publish.h"
#include "tumen-shown.h"

#include <cairo-pdf.h>
#include <errno.h>

#define PT_PER_PX 0.75

typedef struct
{
  int     file;
  GError *error;
  int     write_errno; /* of a write that failed; publishing finds the words */
} Output;

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         size)
{
  Output *output = data;

  if (output->write_errno == 0 &&
      !tumen_publish_write (output->file, bytes, size, &output->error))
    output->write_errno = errno;
  return output->write_errno == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* The time that builders of reproducible files set, else now; always UTC. */
static char *
dup_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    time = g_date_time_new_from_unix_utc ((gint64)seconds);
  else
    time = g_date_time_new_now_utc ();
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_words (cairo_surface_t     *surface,
           cairo_pdf_metadata_t key,
           const char          *words)
{
  g_autofree char *drawn = words != NULL ? tumen_shown_dup_drawn (words) : NULL;

  if (drawn != NULL)
    cairo_pdf_surface_set_metadata (surface, key, drawn);
}

static void
set_metadata (cairo_surface_t        *surface,
              const TumenPictureSpec *spec)
{
  g_autofree char *time = dup_time ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, TUMEN_PICTURE_SOFTWARE);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Tumen");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
  set_words (surface, CAIRO_PDF_METADATA_TITLE, spec->title);
  set_words (surface, CAIRO_PDF_METADATA_SUBJECT, spec->description);
  set_words (surface, CAIRO_PDF_METADATA_KEYWORDS, spec->recipe);
}

/*
 * tumen_picture_write_pdf:
 *
 * One page as large as the picture. Text stays text. The recipe of the view stands in the
 * keywords, as Cairo 1.16 writes no keys of our own.
 */
gboolean
tumen_picture_write_pdf (int      file,
                         gpointer data,
                         GError **error)
{
  const TumenPicture *picture = data;
  double              unit = PT_PER_PX * picture->spec->scale;
  Output              output = { file, NULL, 0 };
  cairo_surface_t    *surface;
  cairo_t            *cr;
  cairo_status_t      status;

  surface = cairo_pdf_surface_create_for_stream (write_cb,
                                                 &output,
                                                 picture->width * unit,
                                                 picture->height * unit);
  set_metadata (surface, picture->spec);
  cr = cairo_create (surface);
  cairo_scale (cr, unit, unit);
  tumen_picture_paint (picture, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (output.error != NULL)
    g_propagate_error (error, output.error);
  else if (status != CAIRO_STATUS_SUCCESS && output.write_errno == 0)
    tumen_picture_set_failed (error, cairo_status_to_string (status));
  errno = output.write_errno;
  /* Cairo 1.16 does not tell of everything that could not be written. */
  return status == CAIRO_STATUS_SUCCESS && output.error == NULL && output.write_errno == 0;
}
