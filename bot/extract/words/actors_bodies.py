"""Bodies that news names in short without saying what they are: one a line, `kind | names | seats`.

`o` is an organisation, `g` a part of a state, `-` a region or thing that no one is meant by. The first name is the full
one; all of a line are one party.
"""

from __future__ import annotations

from typing import Final

BODIES: Final = """\
o | United Nations, UN, U.N. |
o | U.N. Security Council, UN Security Council, United Nations Security Council, Security Council |
o | UN General Assembly, U.N. General Assembly, United Nations General Assembly, General Assembly |
o | European Union, EU, E.U. | Brussels
o | European Community, European Communities, European Economic Community, EC, EEC, Common Market |
o | European Commission, EU Commission, EC Commission |
o | European Parliament, EU Parliament |
o | European Central Bank, ECB |
o | European Council |
o | Council of Europe |
o | North Atlantic Treaty Organization, North Atlantic Treaty Organisation, NATO, Nato |
o | International Monetary Fund, IMF, I.M.F. |
o | World Bank |
o | World Trade Organization, World Trade Organisation, WTO |
o | General Agreement on Tariffs and Trade, GATT, Gatt |
o | Organization of the Petroleum Exporting Countries, Organisation of Petroleum Exporting Countries, OPEC, Opec |
o | Group of Five, G-5, G5 |
o | Group of Seven, G-7, G7 |
o | Group of Eight, G-8, G8 |
o | Group of 10, Group of Ten, G-10, G10 |
o | Group of 20, Group of Twenty, G-20, G20 |
o | Group of 77, G-77, G77 |
o | Paris Club |
o | African Union |
o | Arab League |
o | Association of Southeast Asian Nations, Association of South East Asian Nations, ASEAN, Asean |
o | Asia-Pacific Economic Cooperation, APEC, Apec |
o | Gulf Cooperation Council, GCC |
o | Organisation for Economic Co-operation and Development, Organization for Economic Cooperation and Development, \
Organisation for Economic Cooperation and Development, OECD |
o | Organization of American States, OAS |
o | Organization of Islamic Cooperation, OIC |
o | Economic Community of West African States, ECOWAS, Ecowas |
o | Southern African Development Community, SADC |
o | Caribbean Community, CARICOM, Caricom |
o | Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO |
o | Collective Security Treaty Organization, CSTO |
o | Commonwealth of Independent States, CIS |
o | Organization for Security and Cooperation in Europe, OSCE |
o | BRICS, Brics |
o | Mercosur |
o | World Health Organization, World Health Organisation, WHO |
o | UNESCO, Unesco |
o | UNICEF, Unicef |
o | UNHCR |
o | UNRWA |
o | International Atomic Energy Agency, IAEA |
o | International Criminal Court, ICC |
o | International Court of Justice, ICJ, World Court |
o | International Committee of the Red Cross, ICRC, Red Cross |
o | International Olympic Committee, IOC |
o | FIFA, Fifa |
o | UEFA, Uefa |
o | Human Rights Watch |
o | Amnesty International |
o | Hamas |
o | Hezbollah, Hizbollah, Hizbullah |
o | Taliban, Taleban |
o | Islamic State, ISIS, ISIL, Daesh |
o | al-Qaeda, Al-Qaeda, al Qaeda, al-Qaida |
o | Fatah |
o | Palestine Liberation Organization, Palestine Liberation Organisation, PLO |
o | Irish Republican Army, IRA |
o | Sinn Fein |
o | African National Congress, ANC |
o | Republican Party, Republicans, GOP |
o | Democratic Party, Democrats |
o | Labour Party, Labour |
o | Conservative Party, Conservatives, Tories |
o | Liberal Democrats, Lib Dems |
o | Likud |
g | U.S. Federal Reserve, Federal Reserve, Fed, Federal Reserve Board, U.S. Federal Reserve Board |
g | Bundesbank, Deutsche Bundesbank |
g | Bank of England |
g | Bank of Japan |
g | Pentagon, Defense Department, US Department of Defense, U.S. Defense Department |
g | State Department, US State Department, U.S. State Department |
g | Scotland Yard, Metropolitan Police |
g | Congress |
g | Senate |
g | House of Representatives |
g | House of Commons, Commons |
g | House of Lords, Lords |
g | Bundestag |
g | Knesset |
g | Duma, State Duma |
g | Federal Bureau of Investigation, FBI |
g | Central Intelligence Agency, CIA |
g | Securities and Exchange Commission, SEC, U.S. Securities and Exchange Commission |
- | Latin America, North America, South America, Central America, Gulf of Mexico, New Mexico, New England |
- | South China Sea, East China Sea, Sea of Japan, Indian Ocean, Bay of Bengal, Black Sea, Persian Gulf |
- | Washington State, Washington DC, Washington D.C., Georgetown University, New Jersey, New York Times |
- | Covid, COVID, Internet, Bible, Earth |
"""
