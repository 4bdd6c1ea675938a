/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-vocabulary.h"

#include <string.h>

/* ISO 3166-1 alpha-2, and SU for the Soviet Union; sorted by code. */
static const struct
{
  char        code[3];
  const char *names[TUMEN_N_LANGUAGES];
} countries[] = {
  { "AE", { "United Arab Emirates", "Emiratos Árabes Unidos" } },
  { "AR", { "Argentina", "Argentina" } },
  { "AT", { "Austria", "Austria" } },
  { "AU", { "Australia", "Australia" } },
  { "BE", { "Belgium", "Bélgica" } },
  { "BG", { "Bulgaria", "Bulgaria" } },
  { "BR", { "Brazil", "Brasil" } },
  { "BY", { "Belarus", "Bielorrusia" } },
  { "CA", { "Canada", "Canadá" } },
  { "CH", { "Switzerland", "Suiza" } },
  { "CL", { "Chile", "Chile" } },
  { "CN", { "China", "China" } },
  { "CO", { "Colombia", "Colombia" } },
  { "CU", { "Cuba", "Cuba" } },
  { "CZ", { "Czechia", "Chequia" } },
  { "DE", { "Germany", "Alemania" } },
  { "DK", { "Denmark", "Dinamarca" } },
  { "EC", { "Ecuador", "Ecuador" } },
  { "EE", { "Estonia", "Estonia" } },
  { "EG", { "Egypt", "Egipto" } },
  { "ES", { "Spain", "España" } },
  { "FI", { "Finland", "Finlandia" } },
  { "FR", { "France", "Francia" } },
  { "GB", { "United Kingdom", "Reino Unido" } },
  { "GR", { "Greece", "Grecia" } },
  { "HU", { "Hungary", "Hungría" } },
  { "ID", { "Indonesia", "Indonesia" } },
  { "IE", { "Ireland", "Irlanda" } },
  { "IL", { "Israel", "Israel" } },
  { "IN", { "India", "India" } },
  { "IQ", { "Iraq", "Irak" } },
  { "IR", { "Iran", "Irán" } },
  { "IT", { "Italy", "Italia" } },
  { "JP", { "Japan", "Japón" } },
  { "KP", { "North Korea", "Corea del Norte" } },
  { "KR", { "South Korea", "Corea del Sur" } },
  { "KZ", { "Kazakhstan", "Kazajistán" } },
  { "LA", { "Laos", "Laos" } },
  { "LT", { "Lithuania", "Lituania" } },
  { "LV", { "Latvia", "Letonia" } },
  { "MM", { "Myanmar", "Myanmar" } },
  { "MN", { "Mongolia", "Mongolia" } },
  { "MX", { "Mexico", "México" } },
  { "MY", { "Malaysia", "Malasia" } },
  { "NI", { "Nicaragua", "Nicaragua" } },
  { "NL", { "Netherlands", "Países Bajos" } },
  { "NO", { "Norway", "Noruega" } },
  { "NZ", { "New Zealand", "Nueva Zelanda" } },
  { "PE", { "Peru", "Perú" } },
  { "PK", { "Pakistan", "Pakistán" } },
  { "PL", { "Poland", "Polonia" } },
  { "PT", { "Portugal", "Portugal" } },
  { "RO", { "Romania", "Rumanía" } },
  { "RS", { "Serbia", "Serbia" } },
  { "RU", { "Russia", "Rusia" } },
  { "SA", { "Saudi Arabia", "Arabia Saudí" } },
  { "SE", { "Sweden", "Suecia" } },
  { "SG", { "Singapore", "Singapur" } },
  { "SU", { "Soviet Union", "Unión Soviética" } },
  { "SY", { "Syria", "Siria" } },
  { "TH", { "Thailand", "Tailandia" } },
  { "TR", { "Turkey", "Turquía" } },
  { "UA", { "Ukraine", "Ucrania" } },
  { "UN", { "United Nations", "Naciones Unidas" } },
  { "US", { "United States", "Estados Unidos" } },
  { "UY", { "Uruguay", "Uruguay" } },
  { "VE", { "Venezuela", "Venezuela" } },
  { "VN", { "Vietnam", "Vietnam" } },
  { "ZA", { "South Africa", "Sudáfrica" } },
};

/**
 * tumen_country_get_name:
 * @code: ISO 3166-1 alpha-2 code, in capitals
 * @language: of the words
 *
 * Returns: (transfer none): the country's short name; @code itself if we have no name for it
 */
const char *
tumen_country_get_name (const char   *code,
                        TumenLanguage language)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (strcmp (countries[i].code, code) == 0)
        return countries[i].names[language];
    }
  return code;
}
