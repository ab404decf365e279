<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>The card reader service is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please call for help. You can also type your number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card reader was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card reader was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait a moment or call for help, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card is in the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the card, chip first, and leave it in the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was removed too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert it again and leave it until you are told to take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, turn it so that the chip goes in first, facing up, and insert it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the card that is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out and insert the card shown in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a bank card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out. Insert your green carte Vitale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a health professional&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out. Insert your own carte Vitale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This carte Vitale is of the first generation and can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your social security number, or ask at the desk for a new card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card gave an answer that cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, insert it again, and try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device takes too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the card or document out, put it back, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip did not accept what was read from the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the document down again so that the lines at the bottom can be read once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip has blocked access after too many attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent will look at your document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chip cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection with the chip was disturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the document still on the reader and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip lacks information that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The information read is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, an agent will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s information could not be confirmed as genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer of this chip is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card and the document do not seem to belong to the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that both are yours. An agent can help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the document flat, without reflections, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines with the arrows &lt; &lt; &lt; were not found on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the page with the photograph flat under the camera, whole and without reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines at the bottom of the page could not be read with certainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt or move the document a little, away from reflections, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another document, or ask an agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a passport, an identity card or a residence permit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit or stand in front of the camera and look at the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one face can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay alone in front of the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your face is too far away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please come closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera could not confirm a live person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off glasses or hat, face the light, and try again. An agent can help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your face could not be matched with the photograph of the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or let an agent compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please call for help. An agent can go on with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software has been altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The social security number is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number and its two-digit key, and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at your age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask at the desk what your parents or guardian can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without your agreement nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working. An agent can answer your questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration cannot be completed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent will tell you why and what you can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot take new registrations for the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use another kiosk or go to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Please try again, or go to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored data of this kiosk is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please call for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration could not be protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Please call for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health insurance&apos;s service cannot be reached for the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent as soon as it can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health insurance&apos;s service refused the registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health insurance&apos;s service is very busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registration was already received with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was typed wrongly five times, so this QR code is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new QR code with a new code of your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QR code has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new QR code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QR code is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new QR code, or ask at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was typed is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is not set up correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. You can begin again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched for a while, so everything was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can begin again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please call for help. You can begin again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>All checks passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person asked for an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person chose comparison by an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No carte Vitale was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The social security number was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity document was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity document has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s chip was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s data is altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s issuer is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip was signed with an expired certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face nearly matches; an agent compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A live person was not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names on card and document differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth dates on card and document differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sex on card and document differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device was simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay alone in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good. Please hold still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn your face towards the light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the page with your photograph under the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good. Leave the document still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt the document a little to avoid reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert your carte Vitale, chip first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the card in the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the card round: chip first, facing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the closed document on the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s data could not be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip was read; its issuer is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip was read; its signature has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two agents have to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent has to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone did not recognise my face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a new phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For someone I represent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone of someone who helps me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My phone cannot do it, or I have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at this age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age is not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip and page do not say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check digit of the document is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s expiry is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face does not match</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::AgentPage</name>
    <message>
        <source>An agent is coming to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please stay here. What you have done so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent goes on with you at this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an agent…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::BottomBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CasePanel</name>
    <message>
        <source>Photograph of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity %1 · liveness %2 · %3 pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ChipPage</name>
    <message>
        <source>Lay your document on the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its chip is read without contact. Do not move it until the bar is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the chip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your document…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPage</name>
    <message>
        <source>How would you like to read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change this at any time, at the top of the screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPanel</name>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ConsentPage</name>
    <message>
        <source>Do you agree to this check?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To prove who you are, we read your carte Vitale and your identity document, and take a picture of your face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is sent sealed to your health insurance, which erases the comparison of faces after 7 days at most. This kiosk keeps nothing in the clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are free to choose. Whatever you answer, your physical carte Vitale goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, compare my face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk compares your face with the photograph of your document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, but a person compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent looks at you and at your document. No machine compares faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DeskWindow</name>
    <message>
        <source>Desk of the digital carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(simulated)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentPage</name>
    <message>
        <source>Show your identity document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live picture of your document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit. The lines with the arrows &lt; &lt; &lt; must be in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FacePage</name>
    <message>
        <source>Look at the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live picture of your face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off hat and sunglasses. It takes a few seconds; no time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent compares instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the camera is difficult for you, or you prefer a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is looking for your face…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HealthCardPage</name>
    <message>
        <source>Insert your carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the card in the reader. The screen tells you when to take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not have my card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I type my social security number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has 15 characters. You find it on your carte Vitale, on a payslip, or on a letter from your health insurance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your social security number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take your card back now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I insert another card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HelpPage</name>
    <message>
        <source>How can we help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hurry. Nothing is sent before you have checked it and pressed “Send”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone comes to you. What you have done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent at the desk will gladly help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a keyboard: Tab goes from one button to the next, Enter presses it, Escape goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::IdlePage</name>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To protect you, everything on this screen is erased soon. Press the button to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Keypad</name>
    <message>
        <source>Erase the last character</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::KioskWindow</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent has been called and is coming to you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Page</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PairingPage</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Open the carte Vitale app on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Choose “Scan a code” and point the phone at this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Type your code of six digits into the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone today? Continue: you can have a ticket with this code printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type this in the app: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is down here for the moment. Scan all the same: your phone receives the card later, by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone has the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card will follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration is being checked. Your phone receives the card by itself, within 48 hours. You can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone is paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digital carte Vitale is on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use it from now on. Your physical card goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your phone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ProblemPanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QrView</name>
    <message>
        <source>QR code to scan with the phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QueueModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReasonPage</name>
    <message>
        <source>Who is the digital carte Vitale for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For me, on my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s phone or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My child, or a person I am the guardian of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 days. I can end it at any time, at any desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, it cannot scan my document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I tried in the app and it did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My old phone is lost, broken or replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReceiptPage</name>
    <message>
        <source>Would you like a ticket?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries the code for a later phone, for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it like a key. It works only together with your six digits, which are not on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes out below the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is being printed. Take it with you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RefusedPage</name>
    <message>
        <source>This cannot be completed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RegisteredPage</name>
    <message>
        <source>You are registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration is stored and cannot be lost, even if the network fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please take your carte Vitale and your identity document with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration&apos;s number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: your phone, if you have it with you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent will compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Send” seals this for your health insurance. It is then erased from this kiosk&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent looks at it with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches the photograph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ScrollPane</name>
    <message>
        <source>Show more below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SealingPage</name>
    <message>
        <source>Your registration is being protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sealed so that only your health insurance can open it, and stored safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds. You need do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protecting the registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing your registration…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SettingsPage</name>
    <message>
        <source>Language and comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StopPage</name>
    <message>
        <source>Do you want to stop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your registration is kept. Only this screen is cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you have done here will be erased. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and clear the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TopBar</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TransactionCodePage</name>
    <message>
        <source>Choose a code of six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone will ask for it once, when it receives the card. Remember it until then; it is not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is too easy to guess. Please choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can guess the code from where you touch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TrialMark</name>
    <message>
        <source>Trial: simulated devices. No real registration is made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WelcomePage</name>
    <message>
        <source>Get your digital carte Vitale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few minutes, on your phone or ready for a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have ready: your carte Vitale, and your passport, identity card or residence permit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent can help you at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WipedPage</name>
    <message>
        <source>Thank you, and good-bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about you has been erased from this screen and its memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have you got your card and your document?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
