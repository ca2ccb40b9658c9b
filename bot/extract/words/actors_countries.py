"""Countries as news speaks of them: one a line, `code | names | adjectives and peoples | capitals and seats`.

Codes are ISO 3166-1 (babel adds the English names it knows for them); codes of five letters are states that are no
more. A plural is written only where it isn't the adjective plus "s". A seat stands for the government wherever it acts.
"""

from __future__ import annotations

from typing import Final

COUNTRIES: Final = """\
AF | Afghanistan | Afghan | Kabul
AL | Albania | Albanian | Tirana
DZ | Algeria | Algerian | Algiers
AD | Andorra | Andorran | Andorra la Vella
AO | Angola | Angolan | Luanda
AG | Antigua and Barbuda, Antigua | Antiguan | Saint John's
AR | Argentina | Argentine, Argentinian | Buenos Aires, Casa Rosada
AM | Armenia | Armenian | Yerevan
AU | Australia | Australian | Canberra
AT | Austria | Austrian | Vienna
AZ | Azerbaijan | Azerbaijani, Azeri | Baku
BS | Bahamas | Bahamian | Nassau
BH | Bahrain | Bahraini | Manama
BD | Bangladesh | Bangladeshi | Dhaka
BB | Barbados | Barbadian | Bridgetown
BY | Belarus, Byelorussia | Belarusian, Belarussian | Minsk
BE | Belgium | Belgian |
BZ | Belize | Belizean | Belmopan
BJ | Benin | Beninese | Porto-Novo
BT | Bhutan | Bhutanese | Thimphu
BO | Bolivia | Bolivian | La Paz, Sucre
BA | Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia | Bosnian | Sarajevo
BW | Botswana | Botswanan, Motswana | Gaborone
BR | Brazil | Brazilian | Brasilia, Planalto
BN | Brunei | Bruneian | Bandar Seri Begawan
BG | Bulgaria | Bulgarian | Sofia
BF | Burkina Faso | Burkinabe | Ouagadougou
BI | Burundi | Burundian | Gitega, Bujumbura
KH | Cambodia, Kampuchea | Cambodian, Khmer | Phnom Penh
CM | Cameroon | Cameroonian | Yaounde
CA | Canada | Canadian | Ottawa, Parliament Hill
CV | Cape Verde | Cape Verdean | Praia
CF | Central African Republic | | Bangui
TD | Chad | Chadian | N'Djamena
CL | Chile | Chilean | Santiago, La Moneda
CN | China, PRC, People's Republic of China | Chinese | Beijing, Peking, Zhongnanhai
CO | Colombia | Colombian | Bogota
KM | Comoros | Comorian | Moroni
CG | Congo, Republic of Congo, Congo-Brazzaville | Congolese | Brazzaville
CD | Democratic Republic of Congo, DR Congo, DRC, Zaire | Zairean | Kinshasa
CR | Costa Rica | Costa Rican | San Jose
CI | Ivory Coast, Cote d'Ivoire | Ivorian | Abidjan, Yamoussoukro
HR | Croatia | Croatian, Croat | Zagreb
CU | Cuba | Cuban | Havana
CY | Cyprus | Cypriot | Nicosia
CZ | Czech Republic, Czechia | Czech | Prague
DK | Denmark | Danish, Dane | Copenhagen
DJ | Djibouti | Djiboutian |
DM | Dominica | | Roseau
DO | Dominican Republic | Dominican | Santo Domingo
EC | Ecuador | Ecuadorian, Ecuadorean | Quito
EG | Egypt | Egyptian | Cairo
SV | El Salvador | Salvadoran, Salvadorean | San Salvador
GQ | Equatorial Guinea | Equatoguinean | Malabo
ER | Eritrea | Eritrean | Asmara
EE | Estonia | Estonian | Tallinn
SZ | Eswatini, Swaziland | Swazi | Mbabane
ET | Ethiopia | Ethiopian | Addis Ababa
FJ | Fiji | Fijian | Suva
FI | Finland | Finnish, Finn | Helsinki
FR | France | French, Frenchman | Paris, Elysee, Elysee Palace, Quai d'Orsay, Matignon
GA | Gabon | Gabonese | Libreville
GM | Gambia | Gambian | Banjul
GE | Georgia | Georgian | Tbilisi
DE | Germany | German | Berlin, Bonn
GH | Ghana | Ghanaian | Accra
GR | Greece | Greek | Athens
GL | Greenland | Greenlandic, Greenlander | Nuuk
GD | Grenada | Grenadian |
GT | Guatemala | Guatemalan | Guatemala City
GN | Guinea | Guinean | Conakry
GW | Guinea-Bissau | | Bissau
GY | Guyana | Guyanese | Georgetown
HT | Haiti | Haitian | Port-au-Prince
VA | Vatican, Holy See, Vatican City | | Vatican
HN | Honduras | Honduran | Tegucigalpa
HK | Hong Kong | Hongkonger, Hong Konger |
HU | Hungary | Hungarian | Budapest
IS | Iceland | Icelandic, Icelander | Reykjavik
IN | India | Indian | New Delhi, Delhi
ID | Indonesia | Indonesian | Jakarta
IR | Iran, Islamic Republic of Iran, Islamic Republic | Iranian | Tehran, Teheran
IQ | Iraq | Iraqi | Baghdad
IE | Ireland, Irish Republic, Republic of Ireland | Irish, Irishman | Dublin
IL | Israel | Israeli | Jerusalem, Tel Aviv
IT | Italy | Italian | Rome, Palazzo Chigi, Quirinale
JM | Jamaica | Jamaican | Kingston
JP | Japan | Japanese | Tokyo
JO | Jordan | Jordanian | Amman
KZ | Kazakhstan | Kazakh, Kazakhstani | Astana, Nur-Sultan
KE | Kenya | Kenyan | Nairobi
KI | Kiribati | | Tarawa
XK | Kosovo | Kosovar, Kosovan | Pristina
KW | Kuwait | Kuwaiti | Kuwait City
KG | Kyrgyzstan, Kirghizia | Kyrgyz, Kyrgyzstani | Bishkek
LA | Laos | Laotian, Lao | Vientiane
LV | Latvia | Latvian | Riga
LB | Lebanon | Lebanese | Beirut
LS | Lesotho | Basotho | Maseru
LR | Liberia | Liberian | Monrovia
LY | Libya | Libyan | Tripoli
LI | Liechtenstein | | Vaduz
LT | Lithuania | Lithuanian | Vilnius
LU | Luxembourg | Luxembourger |
MG | Madagascar | Malagasy | Antananarivo
MW | Malawi | Malawian | Lilongwe
MY | Malaysia | Malaysian | Kuala Lumpur, Putrajaya
MV | Maldives | Maldivian |
ML | Mali | Malian | Bamako
MT | Malta | Maltese | Valletta
MH | Marshall Islands | Marshallese | Majuro
MR | Mauritania | Mauritanian | Nouakchott
MU | Mauritius | Mauritian | Port Louis
MX | Mexico | Mexican | Mexico City, Los Pinos
FM | Micronesia | Micronesian | Palikir
MD | Moldova, Moldavia | Moldovan | Chisinau
MC | Monaco | Monegasque |
MN | Mongolia | Mongolian | Ulan Bator, Ulaanbaatar
ME | Montenegro | Montenegrin | Podgorica
MA | Morocco | Moroccan | Rabat
MZ | Mozambique | Mozambican | Maputo
MM | Myanmar, Burma | Burmese | Naypyidaw, Rangoon, Yangon
NA | Namibia | Namibian | Windhoek
NR | Nauru | Nauruan | Yaren
NP | Nepal | Nepalese, Nepali | Kathmandu
NL | Netherlands, Holland | Dutch, Dutchman | The Hague, Amsterdam
NZ | New Zealand | New Zealander, Kiwi | Wellington, Beehive
NI | Nicaragua | Nicaraguan | Managua
NE | Niger | Nigerien | Niamey
NG | Nigeria | Nigerian | Abuja, Lagos
KP | North Korea, DPRK, Democratic People's Republic of Korea | North Korean | Pyongyang
MK | North Macedonia, Macedonia | Macedonian | Skopje
NO | Norway | Norwegian | Oslo
OM | Oman | Omani | Muscat
PK | Pakistan | Pakistani | Islamabad
PW | Palau | Palauan | Ngerulmud
PS | Palestine, Palestinian Authority, State of Palestine | Palestinian | Ramallah
PA | Panama | Panamanian | Panama City
PG | Papua New Guinea | Papua New Guinean | Port Moresby
PY | Paraguay | Paraguayan | Asuncion
PE | Peru | Peruvian | Lima
PH | Philippines | Philippine, Filipino | Manila, Malacanang
PL | Poland | Polish, Pole | Warsaw
PT | Portugal | Portuguese | Lisbon
PR | Puerto Rico | Puerto Rican |
QA | Qatar | Qatari | Doha
RO | Romania, Rumania | Romanian | Bucharest
RU | Russia, Russian Federation | Russian | Moscow, Kremlin
RW | Rwanda | Rwandan | Kigali
KN | Saint Kitts and Nevis, St Kitts and Nevis | Kittitian | Basseterre
LC | Saint Lucia, St Lucia, St. Lucia | Saint Lucian | Castries
VC | Saint Vincent and the Grenadines, St Vincent and the Grenadines | Vincentian | Kingstown
WS | Samoa | Samoan | Apia
SM | San Marino | |
ST | Sao Tome and Principe | |
SA | Saudi Arabia, Saudi kingdom | Saudi, Saudi Arabian | Riyadh
SN | Senegal | Senegalese | Dakar
RS | Serbia | Serbian, Serb | Belgrade
SC | Seychelles | Seychellois |
SL | Sierra Leone | Sierra Leonean | Freetown
SG | Singapore | Singaporean |
SK | Slovakia | Slovak, Slovakian | Bratislava
SI | Slovenia | Slovenian, Slovene | Ljubljana
SB | Solomon Islands | | Honiara
SO | Somalia | Somali | Mogadishu
ZA | South Africa | South African | Pretoria, Union Buildings
KR | South Korea, Republic of Korea | South Korean, Korean | Seoul, Blue House
SS | South Sudan | South Sudanese | Juba
ES | Spain | Spanish, Spaniard | Madrid, Moncloa
LK | Sri Lanka | Sri Lankan | Colombo
SD | Sudan | Sudanese | Khartoum
SR | Suriname | Surinamese | Paramaribo
SE | Sweden | Swedish, Swede | Stockholm
CH | Switzerland | Swiss | Bern, Berne
SY | Syria | Syrian | Damascus
TW | Taiwan | Taiwanese | Taipei
TJ | Tajikistan | Tajik, Tajikistani | Dushanbe
TZ | Tanzania | Tanzanian | Dodoma, Dar es Salaam
TH | Thailand | Thai | Bangkok
TL | East Timor, Timor-Leste | Timorese | Dili
TG | Togo | Togolese | Lome
TO | Tonga | Tongan | Nuku'alofa
TT | Trinidad and Tobago, Trinidad | Trinidadian | Port of Spain
TN | Tunisia | Tunisian | Tunis
TR | Turkey, Turkiye | Turkish, Turk | Ankara
TM | Turkmenistan | Turkmen | Ashgabat
TV | Tuvalu | Tuvaluan | Funafuti
UG | Uganda | Ugandan | Kampala
UA | Ukraine | Ukrainian | Kyiv, Kiev
AE | United Arab Emirates, UAE, U.A.E., Emirates | Emirati | Abu Dhabi
GB | Britain, United Kingdom, Great Britain, UK, U.K. | British, Briton, Brit | London, \
Downing Street, Whitehall, Number 10, No 10
US | United States, United States of America, US, U.S., U.S, USA, U.S.A., America | American | Washington, White House
UY | Uruguay | Uruguayan | Montevideo
UZ | Uzbekistan | Uzbek, Uzbekistani | Tashkent
VU | Vanuatu | Ni-Vanuatu | Port Vila
VE | Venezuela | Venezuelan | Caracas, Miraflores
VN | Vietnam, Viet Nam | Vietnamese | Hanoi
YE | Yemen | Yemeni | Sanaa, Sana'a
ZM | Zambia | Zambian | Lusaka
ZW | Zimbabwe | Zimbabwean | Harare
XENGL | England | English, Englishman |
XSCOT | Scotland | Scottish, Scot, Scotsman | Holyrood
XWALE | Wales | Welsh, Welshman |
XNIRE | Northern Ireland | Northern Irish | Stormont
XCHEC | Chechnya | Chechen | Grozny
XCATA | Catalonia | Catalan |
XTIBE | Tibet | Tibetan |
XKURD | Kurdistan | Kurdish, Kurd | Erbil, Irbil
XSOVI | Soviet Union, USSR, U.S.S.R. | Soviet |
XWGER | West Germany, Federal Republic of Germany | West German |
XEGER | East Germany, German Democratic Republic | East German | East Berlin
XYUGO | Yugoslavia | Yugoslav, Yugoslavian |
XCZEC | Czechoslovakia | Czechoslovak, Czechoslovakian |
"""

SUCCESSORS: Final = {"RU": "XSOVI", "DE": "XWGER", "RS": "XYUGO", "CZ": "XCZEC"}
"""Whose seat a capital is in a text that names the older state and not the newer one."""

EXECUTIVE_SEATS: Final = frozenset({"house", "street", "kremlin", "elysee", "planalto", "moneda", "rosada"})
"""Last words of the seats where heads of state or government sit."""
