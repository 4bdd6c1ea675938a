/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PNG: only the heads of its chunks are read, and those chunks that are text. */

#include "config.h"

#include "tumen-figure-reader-private.h"

#include <string.h>
#include <unistd.h>

#define SIGNATURE_LENGTH 8
#define HEAD_LENGTH      8 /* of a chunk: length and type */
#define SUM_LENGTH       4
#define TYPE_LENGTH      4
#define MAX_CHUNKS       1000000
#define MAX_TEXTS        64

#define KEYWORD "Source"
#define XMP     "XML:com.adobe.xmp"

#define CRC_POLYNOMIAL 0xedb88320u

/* Of a text chunk; its type stands before it, as the sum is of both. */
typedef struct
{
  const char *type;
  const char *bytes;
  gsize       length;
} Chunk;

static guint32
read_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

/* Source: PNG specification, annex D. */
static guint32
sum_up (const guint8 *bytes,
        gsize         length)
{
  guint32 sum = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ CRC_POLYNOMIAL : sum >> 1;
    }
  return ~sum;
}

static void
offer_compressed (TumenFigureSearch *search,
                  const char        *bytes,
                  gsize              length)
{
  g_autoptr (GByteArray) plain = tumen_figure_inflate (bytes, length);

  if (plain != NULL)
    tumen_figure_search_offer_xml (search, (const char *)plain->data, plain->len);
}

/* What follows the next zero byte, or NULL. */
static const char *
skip_string (const char *bytes,
             const char *end)
{
  const char *zero = bytes != NULL ? memchr (bytes, '\0', (gsize)(end - bytes)) : NULL;

  return zero != NULL ? zero + 1 : NULL;
}

/* Keyword, flag, method, language, translated keyword, text. */
static void
offer_international (TumenFigureSearch *search,
                     const char        *rest,
                     const char        *end)
{
  gboolean is_compressed;

  if (end - rest < 2)
    return;
  is_compressed = rest[0] != 0;
  rest = skip_string (skip_string (rest + 2, end), end);
  if (rest == NULL)
    return;
  if (is_compressed)
    offer_compressed (search, rest, (gsize)(end - rest));
  else
    tumen_figure_search_offer_xml (search, rest, (gsize)(end - rest));
}

static void
offer_chunk (TumenFigureSearch *search,
             const Chunk       *chunk)
{
  const char *end = chunk->bytes + chunk->length;
  const char *rest = skip_string (chunk->bytes, end);

  if (rest == NULL || (strcmp (chunk->bytes, KEYWORD) != 0 && strcmp (chunk->bytes, XMP) != 0))
    return;
  if (memcmp (chunk->type, "iTXt", TYPE_LENGTH) == 0)
    offer_international (search, rest, end);
  else if (memcmp (chunk->type, "tEXt", TYPE_LENGTH) == 0)
    tumen_figure_search_offer_xml (search, rest, (gsize)(end - rest));
  else if (rest < end)
    offer_compressed (search, rest + 1, (gsize)(end - rest) - 1);
}

static gboolean
is_text (const char *type)
{
  return memcmp (type, "iTXt", TYPE_LENGTH) == 0 || memcmp (type, "tEXt", TYPE_LENGTH) == 0 ||
         memcmp (type, "zTXt", TYPE_LENGTH) == 0;
}

/* One whose sum is wrong is left out: a recipe that reads well might be another one. */
static void
read_text (TumenFigureSearch *search,
           int                file,
           gsize              offset,
           gsize              length)
{
  gsize              whole = TYPE_LENGTH + length + SUM_LENGTH;
  g_autofree guint8 *bytes = g_malloc (whole);
  Chunk              chunk = { (const char *)bytes, (const char *)bytes + TYPE_LENGTH, length };

  if (pread (file, bytes, whole, (off_t)(offset + HEAD_LENGTH - TYPE_LENGTH)) != (ssize_t)whole)
    return;
  if (read_number (bytes + TYPE_LENGTH + length) == sum_up (bytes, TYPE_LENGTH + length))
    offer_chunk (search, &chunk);
}

void
tumen_figure_search_png (TumenFigureSearch *search,
                         int                file,
                         gsize              size)
{
  gsize offset = SIGNATURE_LENGTH;
  guint n_texts = 0;

  for (guint i = 0; i < MAX_CHUNKS && offset < size && n_texts < MAX_TEXTS; i++)
    {
      guint8      head[HEAD_LENGTH];
      const char *type = (const char *)head + HEAD_LENGTH - TYPE_LENGTH;
      gsize       length;

      if (pread (file, head, sizeof head, (off_t)offset) != (ssize_t)sizeof head)
        return;
      length = read_number (head);
      if (is_text (type) && length <= TUMEN_FIGURE_MAX_TEXT)
        {
          read_text (search, file, offset, length);
          n_texts++;
        }
      offset += HEAD_LENGTH + length + SUM_LENGTH;
    }
}
