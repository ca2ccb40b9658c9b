"""Rulers whom news calls by an office and a surname alone: "President Reagan", "Prime Minister Thatcher".

One country a line, `code | surnames`, heads of state and government since about 1945 who stayed long enough to be named
so; surnames that two countries share are left out where both are common. It only tells whose office a bare one is in a
text that speaks of that country: nobody gets an office or a country from here that the text doesn't name.
"""

from __future__ import annotations

from typing import Final

RULERS: Final = """\
US | Truman, Eisenhower, Kennedy, Johnson, Nixon, Ford, Carter, Reagan, Bush, Clinton, Obama, Trump, Biden
GB | Churchill, Attlee, Wilson, Callaghan, Thatcher, Major, Blair, Brown, Cameron, May, Sunak, Starmer
FR | Pompidou, Giscard, Mitterrand, Chirac, Jospin, Sarkozy, Hollande, Macron
DE | Adenauer, Brandt, Schmidt, Kohl, Schroeder, Schröder, Merkel, Scholz, Merz
XSOVI | Khrushchev, Brezhnev, Andropov, Gorbachev
RU | Yeltsin, Putin, Medvedev
CA | Trudeau, Mulroney, Chretien, Chrétien, Harper, Carney
JP | Nakasone, Takeshita, Miyazawa, Hashimoto, Obuchi, Koizumi, Abe, Suga, Kishida, Ishiba
IT | Craxi, Andreotti, Berlusconi, Prodi, Renzi, Conte, Draghi, Meloni
ES | Gonzalez, González, Aznar, Zapatero, Rajoy, Sanchez, Sánchez
AU | Hawke, Keating, Howard, Rudd, Gillard, Abbott, Turnbull, Morrison, Albanese
NZ | Lange, Bolger, Ardern, Luxon
IN | Nehru, Gandhi, Vajpayee, Singh, Modi
PK | Zia, Bhutto, Musharraf
CN | Deng, Jiang, Hu, Xi
KR | Chun, Roh, Yoon
IL | Begin, Shamir, Rabin, Peres, Netanyahu, Barak, Sharon, Olmert
EG | Nasser, Sadat, Mubarak, Morsi, Sisi
TR | Ozal, Özal, Demirel, Erdogan, Erdoğan
IR | Khomeini, Rafsanjani, Khatami, Ahmadinejad, Rouhani, Raisi, Pezeshkian
IQ | Saddam, Maliki
SY | Assad
LY | Gaddafi, Gadhafi
ZA | Botha, Mandela, Mbeki, Zuma, Ramaphosa
ZW | Mugabe, Mnangagwa
KE | Moi, Kenyatta, Ruto
NG | Obasanjo, Buhari, Tinubu
MX | Salinas, Zedillo, Fox, Sheinbaum
BR | Sarney, Cardoso, Lula, Rousseff, Temer, Bolsonaro
AR | Alfonsin, Alfonsín, Menem, Kirchner, Macri, Milei
VE | Chavez, Chávez, Maduro
CU | Castro
CL | Pinochet, Lagos, Bachelet, Boric
PE | Fujimori
PH | Marcos, Aquino, Ramos, Estrada, Arroyo, Duterte
ID | Suharto, Habibie, Yudhoyono, Widodo, Prabowo
MY | Mahathir, Najib
UA | Kuchma, Yushchenko, Yanukovych, Poroshenko, Zelenskyy, Zelensky
PL | Jaruzelski, Walesa, Tusk, Duda
XYUGO | Tito, Milosevic
RS | Vucic, Vučić
HU | Orban, Orbán
GR | Papandreou, Karamanlis, Mitsotakis
IE | FitzGerald, Haughey, Ahern, Varadkar
"""
