/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-words.h"

#include <string.h>

/* Of one character: at most 18 (U+FDFA), says the Unicode standard. */
#define MAX_DECOMPOSED 18
/* A symbol is a word of its own: a letter for private use and its number, so that the tokenizer of
 * SQLite takes it for a word too. */
#define SYMBOL_MARK "\xEE\x80\x81" /* U+E001 */

/* What a character is for a search. */
typedef enum {
  ROLE_GAP,    /* between words */
  ROLE_LETTER, /* of a word, or a digit */
  ROLE_ACCENT, /* belongs to the letter before it, and does not count */
  ROLE_ALONE   /* a word by itself: a symbol, or a character of a script without spaces */
} Role;

typedef struct
{
  gunichar    letter;
  const char *plain;
} PlainLetter;

/* Letters with strokes and joined letters, which Unicode does not take apart. Sorted. */
static const PlainLetter plain_letters[] = {
  { 0x00DF, "ss" },
  { 0x00E6, "ae" },
  { 0x00F0, "d" },
  { 0x00F8, "o" },
  { 0x00FE, "th" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0138, "k" },
  { 0x0142, "l" },
  { 0x014B, "n" },
  { 0x0153, "oe" },
  { 0x0167, "t" },
  { 0x0180, "b" },
  { 0x01B6, "z" },
  { 0x0219, "s" },
  { 0x021B, "t" },
};

/**
 * tumen_search_words_init:
 * @self: (out caller-allocates): to become the words of no text
 */
void
tumen_search_words_init (TumenSearchWords *self)
{
  self->folded = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (TumenTextRange));
}

/**
 * tumen_search_words_clear:
 * @self: words, or zeros
 */
void
tumen_search_words_clear (TumenSearchWords *self)
{
  if (self->folded != NULL)
    g_string_free (self->folded, TRUE);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->ranges, g_array_unref);
  self->folded = NULL;
}

static gboolean
is_without_spaces (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x2E80)
    return FALSE;
  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA;
}

static Role
get_role (gunichar c)
{
  GUnicodeType type;

  if (c < 0x80)
    return g_ascii_isalnum ((char)c) ? ROLE_LETTER : ROLE_GAP;
  type = g_unichar_type (c);
  if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK)
    return ROLE_ACCENT;
  if (type == G_UNICODE_OTHER_SYMBOL)
    return ROLE_ALONE;
  if (!g_unichar_isalnum (c) && type != G_UNICODE_SPACING_MARK)
    return ROLE_GAP;
  return is_without_spaces (c) ? ROLE_ALONE : ROLE_LETTER;
}

static const char *
find_plain (gunichar lower)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters) && plain_letters[i].letter <= lower; i++)
    {
      if (plain_letters[i].letter == lower)
        return plain_letters[i].plain;
    }
  return NULL;
}

static void
fold_letter (GString *folded,
             gunichar c)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize    n_parts;

  if (c < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower ((char)c));
      return;
    }
  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n_parts, G_N_ELEMENTS (parts)); i++)
    {
      gunichar    lower = g_unichar_tolower (parts[i]);
      const char *plain = find_plain (lower);

      if (plain != NULL)
        g_string_append (folded, plain);
      else if (get_role (lower) == ROLE_LETTER || get_role (lower) == ROLE_ALONE)
        g_string_append_unichar (folded, lower);
    }
}

static void
fold_alone (GString *folded,
            gunichar c)
{
  if (g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL)
    g_string_append_printf (folded, SYMBOL_MARK "%x", c);
  else
    fold_letter (folded, c);
}

static void
begin_word (TumenSearchWords *self,
            guint             at)
{
  guint          start = (guint)self->folded->len;
  TumenTextRange range = { at, at };

  g_array_append_val (self->starts, start);
  g_array_append_val (self->ranges, range);
}

/* A word of nothing but accents is none. */
static void
end_word (TumenSearchWords *self,
          guint             at)
{
  guint last = self->starts->len - 1;

  if (self->folded->len == g_array_index (self->starts, guint, last))
    {
      g_array_set_size (self->starts, last);
      g_array_set_size (self->ranges, last);
      return;
    }
  g_string_append_c (self->folded, '\0');
  g_array_index (self->ranges, TumenTextRange, last).end = at;
}

/* Returns: the next character, 0 for what is none; @n_bytes: how long it is */
static gunichar
read_character (const char *at,
                gsize       room,
                guint      *n_bytes)
{
  gunichar c;

  *n_bytes = 1;
  if ((guchar)*at < 0x80)
    return (gunichar)*at;
  c = g_utf8_get_char_validated (at, (gssize)room);
  if (c == (gunichar)-1 || c == (gunichar)-2)
    return 0;
  *n_bytes = (guint)(g_utf8_next_char (at) - at);
  return c;
}

/**
 * tumen_search_words_split:
 * @self: words; those of the last text are gone
 * @text: any bytes; what is not UTF-8 stands between words
 * @length: of @text in bytes, below 2^32
 *
 * Words are runs of letters and digits, made lower case, taken apart (compatibility
 * decomposition) and rid of accents, so that ñ is n, Й is и, and a syllable of Hangul begins with
 * its first letters. A symbol, such as an emoji, and a character of a script that puts no spaces
 * between words are words of their own.
 */
void
tumen_search_words_split (TumenSearchWords *self,
                          const char       *text,
                          gsize             length)
{
  gboolean in_word = FALSE;
  guint    n_bytes;

  g_string_truncate (self->folded, 0);
  g_array_set_size (self->starts, 0);
  g_array_set_size (self->ranges, 0);
  for (gsize i = 0; i < length; i += n_bytes)
    {
      gunichar c = read_character (text + i, length - i, &n_bytes);
      Role     role = get_role (c);

      if (in_word && (role == ROLE_GAP || role == ROLE_ALONE))
        end_word (self, (guint)i);
      if (!in_word || role == ROLE_GAP || role == ROLE_ALONE)
        in_word = FALSE;
      if (!in_word && (role == ROLE_LETTER || role == ROLE_ALONE))
        begin_word (self, (guint)i);
      if (role == ROLE_ALONE)
        {
          fold_alone (self->folded, c);
          end_word (self, (guint)i + n_bytes);
        }
      else if (role == ROLE_LETTER)
        {
          in_word = TRUE;
          fold_letter (self->folded, c);
        }
    }
  if (in_word)
    end_word (self, (guint)length);
}

/**
 * tumen_search_words_get_n_words:
 *
 * Returns: how many words the text has
 */
guint
tumen_search_words_get_n_words (const TumenSearchWords *self)
{
  return self->starts->len;
}

/**
 * tumen_search_words_get:
 * @index: of a word
 *
 * Returns: (transfer none): the word, folded; valid until the next text is split
 */
const char *
tumen_search_words_get (const TumenSearchWords *self,
                        guint                   index)
{
  return self->folded->str + g_array_index (self->starts, guint, index);
}

/**
 * tumen_search_words_get_range:
 * @index: of a word
 *
 * Returns: where the word stands in the text, its accents included, in bytes
 */
TumenTextRange
tumen_search_words_get_range (const TumenSearchWords *self,
                              guint                   index)
{
  return g_array_index (self->ranges, TumenTextRange, index);
}

/**
 * tumen_search_words_append_to:
 * @text: gets all words, each followed by a space
 */
void
tumen_search_words_append_to (const TumenSearchWords *self,
                              GString                *text)
{
  gsize first = text->len;

  g_string_append_len (text, self->folded->str, (gssize)self->folded->len);
  for (gsize i = first; i < text->len; i++)
    {
      if (text->str[i] == '\0')
        text->str[i] = ' ';
    }
}
